package org.scanlake.aggregate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.scanlake.SparkAssert;
import org.scanlake.SparkExtension;
import org.scanlake.lake.AlertLabels;
import org.scanlake.lake.Lake;

/** What waits on disk during a load is lost, and the archive it came from has changed. */
@ExtendWith(SparkExtension.class)
class LostMailsTest {
  @Test
  void firstSummaryIsOfTheTablesWhenTheMailsAreNoMoreWhatWasLoaded(
      SparkAssert spark, @TempDir Path folder) throws IOException {
    LoadFixture fixture = new LoadFixture(spark, folder);
    Path archive = fixture.synth("a.mbox", 20, 7);
    Lake undisturbed = fixture.lake("undisturbed");
    AnalyzeResult expected = fixture.run(undisturbed, archive);
    Lake lake = fixture.lake("lost");

    AnalyzeResult result =
        fixture.run(
            lake, LoadSettings.SPLIT_BYTES, step -> loseAfterLoad(step, spark, archive), archive);

    assertThat(result.summary().alerts()).isPositive();
    assertThat(result.summary()).usingRecursiveComparison().isEqualTo(expected.summary());
    assertThat(fixture.content(lake).get(AlertLabels.TABLE.name()))
        .isEqualTo(fixture.content(undisturbed).get(AlertLabels.TABLE.name()));
  }

  /** Afterwards the archive has as many bytes and no alert. */
  private static void loseAfterLoad(LoadStep step, SparkAssert spark, Path archive) {
    if (step != LoadStep.LEDGER_WRITTEN) {
      return;
    }
    spark.jsc().getPersistentRDDs().values().forEach(waiting -> waiting.unpersist(true));
    try {
      String mails = Files.readString(archive, StandardCharsets.ISO_8859_1);
      assertThat(mails).contains("Subject: Potential Scan: ");
      Files.writeString(
          archive,
          mails.replace("Subject: Potential Scan: ", "Subject: Potential Scam: "),
          StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
