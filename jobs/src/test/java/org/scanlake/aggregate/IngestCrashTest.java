package org.scanlake.aggregate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.scanlake.SparkAssert;
import org.scanlake.SparkExtension;
import org.scanlake.command.CommandRun;
import org.scanlake.lake.Lake;
import org.scanlake.lake.TcpSamples;

/**
 * A load of flow logs that stops after a step: what readers see then, and what the next run makes
 * of it. {@code -Dscanlake.kill=all} takes all steps.
 */
@ExtendWith(SparkExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IngestCrashTest {
  private static final Set<IngestStep> TOLD =
      EnumSet.of(
          IngestStep.SAMPLES_TAKEN,
          IngestStep.QUARANTINE_WRITTEN,
          IngestStep.LEDGER_WRITTEN,
          IngestStep.SIGNATURES_WRITTEN);

  private IngestFixture fixture;
  private Map<String, List<String>> before;
  private Map<String, List<String>> undisturbed;

  @BeforeAll
  void loadUndisturbed(SparkAssert spark, @TempDir Path folder) throws IOException {
    fixture = new IngestFixture(spark, folder);
    fixture.run(fixture.lake("before"), fixture.first);
    before = fixture.content(fixture.lake("before"));
    fixture.run(fixture.copy("before", "undisturbed"), fixture.late);
    undisturbed = fixture.content(fixture.lake("undisturbed"));
  }

  static Set<IngestStep> steps() {
    return System.getProperty("scanlake.kill", "").equals("all")
        ? EnumSet.allOf(IngestStep.class)
        : TOLD;
  }

  @ParameterizedTest
  @MethodSource("steps")
  void rerunGivesWhatAnUndisturbedRunGives(IngestStep last) throws IOException {
    String name = "crash-" + last;
    Lake lake = fixture.copy("before", name);
    assertThatThrownBy(() -> fixture.run(lake, fixture.late, step -> crashAt(last, step)))
        .hasMessage("crash");
    boolean isUnfinished = last.compareTo(IngestStep.LEDGER_WRITTEN) < 0;
    if (isUnfinished) {
      assertThat(fixture.content(fixture.lake(name))).isEqualTo(before);
    }
    assertThat(fixture.lake(name).isUnfinished()).isEqualTo(isUnfinished);
    fixture.run(fixture.lake(name), fixture.late);
    assertThat(fixture.content(fixture.lake(name))).isEqualTo(undisturbed);
    assertThat(fixture.lake(name).isUnfinished()).isFalse();
  }

  @Test
  void theLateLogReplacesSamples() {
    assertThat(undisturbed.get(TcpSamples.TABLE.name()))
        .anyMatch(row -> !before.get(TcpSamples.TABLE.name()).contains(row));
    assertThat(before.get(TcpSamples.TABLE.name()))
        .anyMatch(row -> !undisturbed.get(TcpSamples.TABLE.name()).contains(row));
  }

  @Test
  void whoBeganToReadBeforeALoadFinishedReadsTheLakeFromBefore() throws IOException {
    Lake reader = fixture.copy("before", "read");
    assertThat(reader.lastRun()).isEqualTo(1);
    fixture.run(fixture.lake("read"), fixture.late);
    Map<String, List<String>> read = fixture.content(reader);
    assertThat(read.get("tcp_samples")).isEqualTo(before.get("tcp_samples"));
    assertThat(read.get("flows")).isEqualTo(before.get("flows"));
  }

  @Test
  void questionsOfALakeWhoseFirstLoadWasCutOffSaySo() {
    Lake lake = fixture.lake("first");
    assertThatThrownBy(
            () ->
                fixture.run(lake, fixture.first, step -> crashAt(IngestStep.SAMPLES_WRITTEN, step)))
        .hasMessage("crash");
    String folder = fixture.folder.resolve("first").toString();
    CommandRun expected =
        new CommandRun(
            2,
            "",
            "scanlake: found no flows in the lake at LAKE, in which a load began that has not finished; wait for it, or load again: scanlake ingest flows LOG --lake LAKE\n"
                .replace("LAKE", folder));
    assertThat(CommandRun.of("ports", "--lake", folder)).isEqualTo(expected);
    assertThat(CommandRun.of("scanners", "--lake", folder)).isEqualTo(expected);
    assertThat(CommandRun.of("summary", "--flows", "--lake", folder)).isEqualTo(expected);
  }

  @Test
  void aLoadFailsWhenItsBadRowsAreNotAllInQuarantine() throws IOException {
    Path log = Files.copy(fixture.late, fixture.folder.resolve("changing.log"));
    Lake lake = fixture.copy("before", "changing");
    assertThatThrownBy(() -> fixture.run(lake, log, step -> mendAt(step, log)))
        .isInstanceOf(UnclosedLedgerException.class)
        .hasMessage("The ledger does not close: bad rows in quarantine, expected 1, found 0");
    assertThat(fixture.content(fixture.lake("changing"))).isEqualTo(before);
  }

  private static void crashAt(IngestStep last, IngestStep step) {
    if (step == last) {
      throw new IllegalStateException("crash");
    }
  }

  /** Whoever wrote the log mends its bad row. */
  private static void mendAt(IngestStep step, Path log) {
    if (step == IngestStep.SAMPLES_WRITTEN) {
      try {
        Files.writeString(log, Files.readString(log).replace("\tport\t", "\t80\t"));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
