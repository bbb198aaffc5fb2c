package org.scanlake.labelled;

import static org.apache.spark.sql.functions.lit;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Column;
import org.scanlake.lake.Alerts;
import org.scanlake.lake.Lake;
import org.scanlake.measured.Rules;
import org.scanlake.measured.RulesHandle;
import org.scanlake.measured.StoredMetrics;
import org.scanlake.network.Address;
import org.scanlake.network.SourceClasses;
import org.scanlake.signature.Signature;
import org.scanlake.summary.AlertVerdict;
import scala.Tuple2;

/**
 * The alerts of a lake, each with labels, source classes and severity under a configuration: the
 * stored metrics held against its thresholds.
 */
public final class LabelledAlerts {
  private LabelledAlerts() {}

  /** All alerts, in no order. */
  public static JavaRDD<LabelledAlert> of(Lake lake, Rules rules) {
    return of(lake, rules, lit(true), StoredMetrics.areComplete(lake, rules));
  }

  /** The alerts of some days of their writers' clocks, first and last included, in no order. */
  public static JavaRDD<LabelledAlert> between(
      Lake lake, Rules rules, LocalDate first, LocalDate last) {
    Column inPeriod = org.apache.spark.sql.functions.col(Alerts.DAY).between(lit(first), lit(last));
    return of(lake, rules, inPeriod, StoredMetrics.areComplete(lake, rules));
  }

  /** All alerts, when their metrics under these rules are known to be in the lake. */
  public static JavaRDD<LabelledAlert> ofComplete(Lake lake, Rules rules) {
    return of(lake, rules, lit(true), true);
  }

  private static JavaRDD<LabelledAlert> of(
      Lake lake, Rules rules, Column condition, boolean areComplete) {
    RulesHandle handle = new RulesHandle(rules.configuration());
    List<String> metricIds = rules.metricIds();
    JavaPairRDD<String, AlertFacts> metrics =
        StoredMetrics.of(lake, rules, areComplete)
            .mapPartitionsToPair(rows -> new MetricsOfAlerts(rows, metricIds));
    JavaPairRDD<String, AlertFacts> heads =
        lake.scan(Alerts.TABLE, condition, AlertFacts.Head.COLUMNS)
            .mapToPair(
                row -> {
                  AlertFacts.Head head = AlertFacts.Head.of(row);
                  return new Tuple2<>(head.alertId(), AlertFacts.of(head));
                });
    return heads
        .union(metrics)
        .reduceByKey(AlertFacts::merge, lake.context().defaultParallelism())
        .values()
        .mapPartitions(
            facts -> {
              Rules local = handle.rules();
              Iterable<AlertFacts> all = () -> facts;
              return stream(all)
                  .flatMap(one -> one.head().map(head -> label(local, head, one)).stream())
                  .iterator();
            });
  }

  private static <T> Stream<T> stream(Iterable<T> all) {
    return java.util.stream.StreamSupport.stream(all.spliterator(), false);
  }

  private static LabelledAlert label(Rules rules, AlertFacts.Head head, AlertFacts facts) {
    LocalDate day =
        LocalDate.ofEpochDay(
            Math.floorDiv(
                Math.floorDiv(head.receivedMicros(), 1_000_000L) + head.offsetSeconds(), 86_400L));
    Address source =
        Address.parse(head.source())
            .orElseThrow(() -> new IllegalStateException("no address: " + head.source()));
    AlertVerdict verdict =
        rules.verdicts().on(facts::value, source, head.cando(), day, head.flows());
    return new LabelledAlert(
        head.alertId(),
        head.messageId(),
        head.receivedMicros(),
        head.offsetSeconds(),
        head.source(),
        head.host(),
        ordered(verdict.classes()),
        head.flows(),
        verdict.labels(),
        severity(rules, verdict));
  }

  private static List<String> ordered(Collection<String> classes) {
    Stream<String> counted = SourceClasses.COUNTED.stream().filter(classes::contains);
    Stream<String> own =
        classes.stream().filter(name -> !SourceClasses.COUNTED.contains(name)).sorted();
    return Stream.concat(counted, own).toList();
  }

  private static int severity(Rules rules, AlertVerdict verdict) {
    List<Signature> all = rules.configuration().signatures().all();
    List<String> labels = verdict.labels().stream().mapToObj(i -> all.get(i).label()).toList();
    return rules.configuration().signatures().severity().of(labels);
  }
}
