package org.scanlake.command;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.SparkSession;
import org.scanlake.aggregate.FlowTraffic;
import org.scanlake.aggregate.LakeSummary;
import org.scanlake.conf.Configuration;
import org.scanlake.detector.DetectionSettings;
import org.scanlake.detector.ScanDetection;
import org.scanlake.labelled.AlertsInOrder;
import org.scanlake.labelled.LabelledAlerts;
import org.scanlake.lake.Alerts;
import org.scanlake.lake.Flows;
import org.scanlake.lake.Lake;
import org.scanlake.measured.Rules;
import org.scanlake.network.Prefix;
import org.scanlake.ports.ReportQuery;
import org.scanlake.report.FlowSummaryReport;
import org.scanlake.report.LedgerTotals;
import org.scanlake.report.SummaryReport;
import org.scanlake.report.UnknownReport;
import org.scanlake.studies.UnknownAlerts;
import scala.Option;

/**
 * A lake and a configuration, and what commands ask of the two. Everything that names Spark stands
 * behind this class, so that commands without a lake never load it.
 */
final class OpenLake {
  private static final int FLOW_PARTITIONS = 32;

  /** Compressed; two tasks sort such parts in half a gigabyte. */
  private static final long FLOW_PARTITION_BYTES = 16L << 20;

  private final Lake lake;
  private final Rules rules;

  private OpenLake(Lake lake, Configuration configuration) {
    this.lake = lake;
    this.rules = Rules.of(configuration);
  }

  /** The session of this process; Spark takes its settings from system properties. */
  static SparkSession session() {
    return SparkSession.builder().appName("scanlake").getOrCreate();
  }

  /** A session for questions about alerts, which are answered before compiling would pay. */
  private static SparkSession questionSession() {
    SparkSession session = session().newSession();
    session.conf().set("spark.sql.codegen.factoryMode", "NO_CODEGEN");
    return session;
  }

  /**
   * A session for questions about millions of flows, of which compiling pays, unless it is turned
   * off altogether. What it shuffles is large; partitions that turn out small are put together.
   */
  private static SparkSession flowSession() {
    SparkSession session = session().newSession();
    boolean compiles = !session.conf().get("spark.sql.codegen.factoryMode").equals("NO_CODEGEN");
    session.conf().set("spark.sql.codegen.wholeStage", compiles);
    session.conf().set("spark.sql.shuffle.partitions", FLOW_PARTITIONS);
    session.conf().set("spark.sql.adaptive.enabled", true);
    session.conf().set("spark.sql.adaptive.advisoryPartitionSizeInBytes", FLOW_PARTITION_BYTES);
    return session;
  }

  /** Ends the session, if there is one: a cluster takes one that only vanishes for a crash. */
  static void stopSession() {
    Option<SparkSession> session = SparkSession.getDefaultSession();
    if (session.isDefined()) {
      session.get().stop();
    }
  }

  /** A lake that may be new. */
  static Lake at(String folder) {
    return new Lake(session(), folder);
  }

  /** A lake that something was loaded into. */
  static OpenLake existing(String folder, Configuration configuration) {
    return new OpenLake(existing(new Lake(questionSession(), folder), folder), configuration);
  }

  static Lake existing(String folder) {
    return existing(at(folder), folder);
  }

  private static Lake existing(Lake lake, String folder) {
    if (!lake.exists()) {
      throw new WrongUseException(
          "found no lake at " + folder + "; make one: scanlake analyze ARCHIVE --lake " + folder);
    }
    return lake;
  }

  /** A lake that flow logs were loaded into. */
  static OpenLake withFlows(String folder, Configuration configuration) {
    Lake lake = new Lake(flowSession(), folder);
    if (lake.lastRunOfLogs() == 0) {
      String load = ": scanlake ingest flows LOG --lake " + folder;
      throw new WrongUseException(
          "found no flows in the lake at "
              + folder
              + (lake.isUnfinished()
                  ? ", in which a load began that has not finished; wait for it, or load again"
                  : "; load flow logs")
              + load);
    }
    return new OpenLake(lake, configuration);
  }

  Lake lake() {
    return lake;
  }

  Rules rules() {
    return rules;
  }

  /** The alerts of a period; closed by whoever asks. */
  LabelledAlerts alerts(PeriodOptions period) {
    return LabelledAlerts.where(lake, rules, Alerts.inPeriod(period.since(), period.until()));
  }

  SummaryReport summary(PeriodOptions period) {
    try (LabelledAlerts alerts = alerts(period)) {
      return summary(alerts, period.since(), period.until());
    }
  }

  /** Of alerts that are those of a period. */
  SummaryReport summary(
      LabelledAlerts alerts, Optional<LocalDate> since, Optional<LocalDate> until) {
    return SummaryReport.of(
        rules.configuration().signatures(),
        LakeSummary.of(alerts.alerts(), rules),
        since,
        until,
        LedgerTotals.of(lake));
  }

  /** What the alerts without a label have in common; closed by whoever asks. */
  UnknownReport unknownAlerts(PeriodOptions period) {
    try (LabelledAlerts alerts = alerts(period)) {
      return new UnknownReport(
          rules.configuration().signatures(), UnknownAlerts.of(alerts.withMetrics(), lake, rules));
    }
  }

  /** Of flows, by days of UTC. */
  FlowSummaryReport flowSummary(PeriodOptions period) {
    Column inPeriod = ReportQuery.inPeriod(Flows.START, period.since(), period.until());
    return FlowSummaryReport.of(
        FlowTraffic.of(lake, rules, inPeriod), period.since(), period.until());
  }

  /**
   * Alerts in the order they came.
   *
   * @param label index of a signature whose label they must have
   * @param source where their source must be
   */
  AlertsInOrder alerts(PeriodOptions period, Optional<Integer> label, Optional<Prefix> source) {
    List<Integer> labels = label.stream().toList();
    List<Prefix> sources = source.stream().toList();
    return AlertsInOrder.of(
        alerts(period),
        alert ->
            labels.stream().allMatch(alert.labels()::get)
                && sources.stream().allMatch(alert::isFrom));
  }

  /** The detectors over the flows. */
  ScanDetection scanDetection(DetectionSettings settings) {
    return new ScanDetection(lake, rules, settings);
  }
}
