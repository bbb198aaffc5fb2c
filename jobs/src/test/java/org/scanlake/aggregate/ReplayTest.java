package org.scanlake.aggregate;

import static org.apache.spark.sql.functions.sum;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.scanlake.SparkAssert;
import org.scanlake.SparkExtension;
import org.scanlake.conf.Configuration;
import org.scanlake.lake.AlertFlows;
import org.scanlake.lake.AlertMetrics;
import org.scanlake.lake.Alerts;
import org.scanlake.lake.Lake;
import org.scanlake.lake.LakeTable;
import org.scanlake.lake.Ledger;
import org.scanlake.lake.Quarantine;

/** A lake loaded without the dialect of most of its tables, and replayed with it. */
@ExtendWith(SparkExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReplayTest {
  private static final int MAILS = 45;

  private LoadFixture fixture;
  private Configuration narrow;
  private Path archive;
  private AnalyzeResult replayed;
  private Map<String, List<String>> before;
  private Map<String, List<String>> undisturbed;

  @BeforeAll
  void replayUndisturbed(SparkAssert spark, @TempDir Path folder) throws IOException {
    fixture = new LoadFixture(spark, folder);
    archive = fixture.synth("a.mbox", MAILS, 7);
    narrow = fixture.withKinds(kinds -> kinds.replace("dialects: all", "dialects: [rwcut]"));
    fixture.run(fixture.lake("before"), narrow, archive);
    before = fixture.content(fixture.lake("before"));
    Lake lake = fixture.copy("before", "undisturbed");
    replayed = fixture.replay(lake, fixture.configuration, step -> {});
    undisturbed = fixture.content(lake);
  }

  @Test
  void givesWhatALoadWithThatConfigurationGives() throws IOException {
    Lake direct = fixture.lake("direct");
    AnalyzeResult loaded = fixture.run(direct, fixture.configuration, archive);
    assertThat(replayed.load().replaced()).isPositive();
    assertThat(replayed.summary()).usingRecursiveComparison().isEqualTo(loaded.summary());
    assertThat(replayed.lines()).isEqualTo(loaded.lines());
    assertThat(withoutRuns(fixture.lake("undisturbed"))).isEqualTo(withoutRuns(direct));
  }

  @Test
  void ledgerAddsUpToWhatTheLakeHas() {
    for (String name : List.of("before", "undisturbed")) {
      Lake lake = fixture.lake(name);
      Row alerts =
          lake.read(Alerts.TABLE)
              .agg(sum(Alerts.FLOWS), sum(Alerts.REPEATED), sum(Alerts.BAD_ROWS))
              .head();
      Row ledger =
          lake.read(Ledger.TABLE)
              .agg(
                  sum(Ledger.FLOWS),
                  sum(Ledger.REPEATED),
                  sum(Ledger.BAD_ROWS),
                  sum(Ledger.ALERTS),
                  sum(Ledger.ROWS))
              .head();
      assertThat(ledger.getLong(0))
          .isEqualTo(alerts.getLong(0))
          .isEqualTo(lake.read(AlertFlows.TABLE).count());
      assertThat(ledger.getLong(1)).isEqualTo(alerts.getLong(1));
      assertThat(ledger.getLong(2)).isEqualTo(alerts.getLong(2));
      assertThat(ledger.getLong(3)).isEqualTo(lake.read(Alerts.TABLE).count());
      assertThat(ledger.getLong(4))
          .isEqualTo(ledger.getLong(0) + ledger.getLong(1) + ledger.getLong(2));
    }
  }

  @Test
  void everyReadingOfTheLedgerCloses() {
    List<Row> readings =
        fixture
            .lake("undisturbed")
            .read(Ledger.TABLE)
            .select(
                Ledger.MAILS,
                Ledger.ALERT_MAILS,
                Ledger.DUPLICATES,
                Ledger.NOT_ALERTS,
                Ledger.QUARANTINED)
            .collectAsList();
    assertThat(readings)
        .hasSize(2)
        .allSatisfy(
            row ->
                assertThat(row.getLong(1) + row.getLong(2) + row.getLong(3) + row.getLong(4))
                    .isEqualTo(row.getLong(0))
                    .isEqualTo(MAILS));
  }

  @Test
  void replayThatFindsNothingNewChangesNothing() throws IOException {
    Lake lake = fixture.copy("undisturbed", "again");
    AnalyzeResult again = fixture.replay(lake, fixture.configuration, step -> {});
    assertThat(again.load().archives()).isEmpty();
    assertThat(again.summary()).usingRecursiveComparison().isEqualTo(replayed.summary());
    assertThat(fixture.content(lake)).isEqualTo(undisturbed);
    assertThat(lake.version(Ledger.TABLE))
        .isEqualTo(fixture.lake("undisturbed").version(Ledger.TABLE));
  }

  @Test
  void replayThatReadsWorseKeepsWhatTheLakeHas() throws IOException {
    Lake lake = fixture.copy("undisturbed", "worse");
    AnalyzeResult worse = fixture.replay(lake, narrow, step -> {});
    assertThat(worse.load().replaced()).isZero();
    assertThat(fixture.content(lake).get(AlertFlows.TABLE.name()))
        .isEqualTo(undisturbed.get(AlertFlows.TABLE.name()));
  }

  @Test
  void readerThatBeganBeforeSeesTheLakeAsItWas() throws IOException {
    Lake lake = fixture.copy("before", "read");
    Lake reader = fixture.lake("read");
    assertThat(reader.lastRun()).isEqualTo(1);
    fixture.replay(lake, fixture.configuration, step -> {});
    for (LakeTable table :
        List.of(Alerts.TABLE, AlertFlows.TABLE, AlertMetrics.TABLE, Quarantine.TABLE)) {
      assertThat(fixture.content(reader).get(table.name())).isEqualTo(before.get(table.name()));
    }
  }

  @Test
  void archiveThatIsGoneIsLeftOutAndNamed() throws IOException {
    Lake lake = fixture.lake("gone");
    Path lost = fixture.synth("lost.mbox", 5, 11);
    fixture.run(lake, narrow, lost);
    fixture.run(lake, narrow, archive);
    Files.delete(lost);
    AnalyzeResult result = fixture.replay(lake, fixture.configuration, step -> {});
    assertThat(result.load().gone()).singleElement().asString().endsWith("/lost.mbox");
    assertThat(result.load().replaced()).isEqualTo(replayed.load().replaced());
  }

  @ParameterizedTest
  @EnumSource(
      names = {
        "FLOWS_WRITTEN",
        "ALERTS_WRITTEN",
        "QUARANTINE_WRITTEN",
        "LEDGER_WRITTEN",
        "LABELS_WRITTEN"
      })
  void rerunAfterACrashGivesWhatAnUndisturbedReplayGives(LoadStep last) throws IOException {
    String name = "crash-" + last;
    Lake lake = fixture.copy("before", name);
    assertThatThrownBy(
            () -> fixture.replay(lake, fixture.configuration, step -> crashAt(last, step)))
        .hasMessage("crash");
    if (last.compareTo(LoadStep.LEDGER_WRITTEN) < 0) {
      assertThat(fixture.content(fixture.lake(name))).isEqualTo(before);
    }
    fixture.replay(fixture.lake(name), fixture.configuration, step -> {});
    assertThat(fixture.content(fixture.lake(name))).isEqualTo(undisturbed);
  }

  private static void crashAt(LoadStep last, LoadStep step) {
    if (step == last) {
      throw new IllegalStateException("crash");
    }
  }

  /** What the lake has of the mails, whichever runs wrote it. */
  private static Map<String, List<String>> withoutRuns(Lake lake) {
    Map<String, List<String>> content = new TreeMap<>();
    for (LakeTable table : List.of(Alerts.TABLE, AlertFlows.TABLE, AlertMetrics.TABLE)) {
      content.put(table.name(), withoutRuns(lake.read(table)));
    }
    content.put(Quarantine.TABLE.name(), withoutRuns(CurrentQuarantine.of(lake)));
    return content;
  }

  private static List<String> withoutRuns(Dataset<Row> rows) {
    return rows.drop(LakeTable.RUN_ID, "whole_run").collectAsList().stream()
        .map(Row::toString)
        .sorted()
        .toList();
  }
}
