package org.scanlake.aggregate;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.commons.io.FileUtils;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.scanlake.SparkAssert;
import org.scanlake.SparkExtension;
import org.scanlake.conf.Configuration;
import org.scanlake.labelled.LabelledAlerts;
import org.scanlake.lake.AlertFlows;
import org.scanlake.lake.AlertLabels;
import org.scanlake.lake.AlertMetrics;
import org.scanlake.lake.Lake;
import org.scanlake.lake.LakeTable;
import org.scanlake.lake.OverallSummaries;
import org.scanlake.measured.Rules;
import org.scanlake.summary.OverallSummary;

/** Other ports, another network and another metric than those a lake was loaded with. */
@ExtendWith(SparkExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RemeasurementTest {
  private static final Path SHIPPED = Path.of("../conf");
  private static final String NEW_SIGNATURE =
      """
      classic:
        - label: "UDP source ports>=2"
          name: UdpSourcePorts
          when: {metric: source_ports, protocol: UDP, passes: ">= 2"}
          severity: 1
          reason: a test
          examples:
            - {values: [1], given: false}
            - {values: [2], given: true}
            - {values: [3], given: true}

      """;

  private LoadFixture fixture;
  private Path archive;
  private Configuration other;
  private Lake fresh;
  private OverallSummary before;
  private OverallSummary expected;

  @BeforeAll
  void loadUnderBoth(SparkAssert spark, @TempDir Path folder) throws IOException {
    fixture = new LoadFixture(spark, folder);
    archive = fixture.synth("a.mbox", 60, 7);
    before = fixture.run(fixture.lake("loaded"), archive).summary();
    other = Configuration.load(SHIPPED, Optional.of(otherFiles()));
    fresh = fixture.lake("fresh");
    expected = fixture.run(fresh, other, archive).summary();
  }

  private Path otherFiles() throws IOException {
    Path files = fixture.folder.resolve("other.conf");
    FileUtils.copyDirectory(
        fixture.folder.resolve("configured.mbox.conf").toFile(), files.toFile());
    replace("ports.yaml", files, "bittorrent, ports: 6881", "bittorrent, ports: 6999");
    replace("signatures.yaml", files, "classic:\n", NEW_SIGNATURE);
    Path networks = Files.exists(files.resolve("networks.csv")) ? files : SHIPPED;
    Files.writeString(
        files.resolve("networks.csv"),
        Files.readString(networks.resolve("networks.csv")) + "vpn," + calledNetwork() + ",,\n");
    return files;
  }

  private static void replace(String name, Path files, String old, String now) throws IOException {
    String shipped = Files.readString(SHIPPED.resolve(name));
    assertThat(shipped).contains(old);
    Files.writeString(files.resolve(name), shipped.replace(old, now));
  }

  /** The /30 network whose broadcast address most flows go to. */
  private String calledNetwork() {
    Row row =
        fixture
            .lake("loaded")
            .read(AlertFlows.TABLE)
            .where("destination not like '%:%'")
            .selectExpr("destination", "cast(split_part(destination, '.', 4) as int) as last")
            .where("last % 4 = 3 and last < 255")
            .groupBy("destination", "last")
            .count()
            .orderBy(col("count").desc(), col("destination"))
            .head();
    String address = row.getString(0);
    return address.substring(0, address.lastIndexOf('.') + 1) + (row.getInt(1) - 3) + "/30";
  }

  @Test
  void theOtherRulesGiveOtherMetrics() {
    assertThat(other.metricsHash()).isNotEqualTo(fixture.configuration.metricsHash());
    assertThat(labelled(fixture.configuration, before, "BitTorrent>=20")).isPositive();
    assertThat(labelled(other, expected, "BitTorrent>=20")).isZero();
    assertThat(labelled(other, expected, "UDP source ports>=2")).isPositive();
    assertThat(sum(fresh, other, "broadcasts"))
        .isGreaterThan(sum(fixture.lake("loaded"), fixture.configuration, "broadcasts"));
  }

  private static long labelled(Configuration rules, OverallSummary summary, String label) {
    List<String> labels = rules.signatures().all().stream().map(s -> s.label()).toList();
    return summary.labelled(labels.indexOf(label));
  }

  private static long sum(Lake lake, Configuration rules, String metric) {
    return lake.read(AlertMetrics.TABLE)
        .where(col(AlertMetrics.METRICS_HASH).equalTo(rules.metricsHash()))
        .where(col(AlertMetrics.METRIC).equalTo(metric))
        .selectExpr("sum(numerator)")
        .head()
        .getLong(0);
  }

  @Test
  void analysisMeasuresAgainFromTheLakeAlone() throws IOException {
    Lake lake = fixture.copy("loaded", "again");
    AnalyzeResult result = fixture.run(lake, other, archive);
    assertThat(result.load().archives()).isEmpty();
    assertThat(result.summary()).usingRecursiveComparison().isEqualTo(expected);
    assertThat(rows(lake, AlertMetrics.TABLE, AlertMetrics.METRICS_HASH, other.metricsHash()))
        .isEqualTo(rows(fresh, AlertMetrics.TABLE, AlertMetrics.METRICS_HASH, other.metricsHash()))
        .isNotEmpty();
    for (LakeTable table : List.of(AlertLabels.TABLE, OverallSummaries.TABLE)) {
      assertThat(rows(lake, table, LakeTable.CONF_HASH, other.hash()))
          .isEqualTo(rows(fresh, table, LakeTable.CONF_HASH, other.hash()))
          .isNotEmpty();
      assertThat(rows(lake, table, LakeTable.CONF_HASH, fixture.configuration.hash())).isNotEmpty();
    }
  }

  @Test
  void readersMeasureWithoutWriting() throws IOException {
    Files.move(archive, archive.resolveSibling("gone.mbox"));
    Lake lake = fixture.lake("loaded");
    long version = lake.version(AlertMetrics.TABLE);
    Rules rules = Rules.of(other);
    try (LabelledAlerts alerts = LabelledAlerts.where(lake, rules, lit(true))) {
      assertThat(LakeSummary.of(alerts.alerts(), rules))
          .usingRecursiveComparison()
          .isEqualTo(expected);
    } finally {
      Files.move(archive.resolveSibling("gone.mbox"), archive);
    }
    assertThat(lake.version(AlertMetrics.TABLE)).isEqualTo(version);
  }

  private static List<String> rows(Lake lake, LakeTable table, String column, String hash) {
    return lake.read(table).where(col(column).equalTo(hash)).collectAsList().stream()
        .map(Row::toString)
        .sorted()
        .toList();
  }
}
