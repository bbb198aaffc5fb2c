package org.scanlake.aggregate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.scanlake.SparkAssert;
import org.scanlake.SparkExtension;
import org.scanlake.lake.Lake;

/** A load that stops after a step: what readers see then, and what the next run makes of it. */
@ExtendWith(SparkExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CrashTest {
  private LoadFixture fixture;
  private Path archive;
  private Map<String, List<String>> before;
  private Map<String, List<String>> undisturbed;

  @BeforeAll
  void loadUndisturbed(SparkAssert spark, @TempDir Path folder) throws IOException {
    fixture = new LoadFixture(spark, folder);
    fixture.run(fixture.lake("before"), fixture.synth("first.mbox", 5, 9));
    before = fixture.content(fixture.lake("before"));
    archive = fixture.synth("second.mbox", 45, 7);
    Lake whole = fixture.copy("before", "undisturbed");
    fixture.run(whole, archive);
    undisturbed = fixture.content(whole);
  }

  @ParameterizedTest
  @EnumSource(names = {"FLOWS_WRITTEN", "ALERTS_WRITTEN", "LEDGER_WRITTEN", "LABELS_WRITTEN"})
  void rerunGivesWhatAnUndisturbedRunGives(LoadStep last) throws IOException {
    String name = "crash-" + last;
    Lake lake = fixture.copy("before", name);
    assertThatThrownBy(
            () -> fixture.run(lake, LoadSettings.SPLIT_BYTES, step -> crashAt(last, step), archive))
        .hasMessage("crash");
    if (last.compareTo(LoadStep.LEDGER_WRITTEN) < 0) {
      assertThat(fixture.content(fixture.lake(name))).isEqualTo(before);
      assertThat(fixture.folder.resolve(name).resolve("_unfinished")).exists();
    }
    fixture.run(fixture.lake(name), archive);
    assertThat(fixture.content(fixture.lake(name))).isEqualTo(undisturbed);
    assertThat(fixture.folder.resolve(name).resolve("_unfinished")).doesNotExist();
  }

  private static void crashAt(LoadStep last, LoadStep step) {
    if (step == last) {
      throw new IllegalStateException("crash");
    }
  }
}
