package org.scanlake.aggregate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.scanlake.SparkAssert;
import org.scanlake.SparkExtension;
import org.scanlake.lake.LakeTable;
import org.scanlake.lake.Runs;

/** A lake of flows, loaded first, and mails. */
@ExtendWith(SparkExtension.class)
class RunNumbersTest {
  @TempDir private Path folder;
  private IngestFixture logs;
  private LoadFixture fixture;
  private Path mails;

  @BeforeEach
  void load(SparkAssert spark) throws IOException {
    logs = new IngestFixture(spark, folder);
    logs.run(logs.lake("lake"), logs.first);
    fixture = new LoadFixture(spark, folder);
    mails = fixture.synth("a.mbox", 5, 9);
    fixture.run(fixture.lake("lake"), mails);
  }

  @Test
  void aConfigurationThatIsNewToTheFlowsIsARowOfTheRunThatReadThem() throws IOException {
    LogSettings settings =
        new LogSettings(Optional.empty(), ZoneOffset.UTC, "test", LogSettings.SPLIT_BYTES);
    IngestReport report =
        new IngestJob(fixture.lake("lake"), fixture.configuration, settings, step -> {})
            .run(List.of(logs.first.toString()));
    assertThat(report.runId()).isEqualTo(1);
    assertThat(runs()).containsExactly("1 ingest flows", "1 ingest flows", "2 test");
  }

  @Test
  void theSameMailsAgainChangeNothingThoughALogWasReadSince() throws IOException {
    logs.run(logs.lake("lake"), logs.late);
    AnalyzeResult again = fixture.run(fixture.lake("lake"), mails);
    assertThat(again.load().runId()).isEqualTo(2);
    assertThat(runs()).containsExactly("1 ingest flows", "2 test", "3 ingest flows");
  }

  private List<String> runs() {
    return fixture
        .lake("lake")
        .read(Runs.TABLE)
        .select(LakeTable.RUN_ID, Runs.COMMAND)
        .collectAsList()
        .stream()
        .map(row -> row.mkString(" "))
        .sorted()
        .toList();
  }
}
