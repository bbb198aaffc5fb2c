package org.scanlake.labelled;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.storage.StorageLevel;
import org.scanlake.lake.Alerts;
import org.scanlake.lake.Lake;
import org.scanlake.measured.MeasuredAlert;
import org.scanlake.measured.Rules;
import org.scanlake.measured.RulesHandle;
import org.scanlake.measured.StoredMetrics;
import scala.Tuple2;

/**
 * Alerts of a lake, or of a load, each with labels, source classes and severity under a
 * configuration: the metrics held against its thresholds. Nothing is written.
 */
public final class LabelledAlerts implements AutoCloseable {
  private final JavaRDD<AlertFacts> facts;
  private final JavaRDD<LabelledFacts> labelled;

  private LabelledAlerts(JavaRDD<AlertFacts> facts, Rules rules) {
    RulesHandle handle = rules.handle();
    this.facts = facts;
    this.labelled = facts.mapPartitions(all -> label(handle.rules(), all));
  }

  /** The alerts for which a condition on columns of {@link Alerts} holds. */
  public static LabelledAlerts where(Lake lake, Rules rules, Column condition) {
    return where(lake, rules, condition, lit(true));
  }

  /** One alert, or none when the lake has no such alert. */
  public static LabelledAlerts of(Lake lake, Rules rules, String alertId) {
    Column wanted = col(Alerts.ALERT_ID).equalTo(alertId);
    return where(lake, rules, wanted, wanted);
  }

  /** All alerts, with no other metrics than those in the lake. */
  public static LabelledAlerts stored(Lake lake, Rules rules) {
    return of(lake, rules, lit(true), StoredMetrics.of(lake, rules, lit(true)));
  }

  /** Alerts that were just read, which waits for no table. */
  public static LabelledAlerts of(JavaRDD<MeasuredAlert> alerts, Rules rules) {
    return new LabelledAlerts(alerts.map(AlertFacts::of), rules);
  }

  private static LabelledAlerts where(Lake lake, Rules rules, Column condition, Column metricsOf) {
    JavaRDD<InternalRow> metrics = StoredMetrics.of(lake, rules, metricsOf);
    LabelledAlerts stored = of(lake, rules, condition, metrics);
    if (stored.areMeasured()) {
      return stored;
    }
    stored.close();
    return of(lake, rules, condition, metrics.union(StoredMetrics.missing(lake, rules, metricsOf)));
  }

  private static LabelledAlerts of(
      Lake lake, Rules rules, Column condition, JavaRDD<InternalRow> metrics) {
    List<String> metricIds = rules.metricIds();
    JavaPairRDD<String, AlertFacts> measured =
        metrics.mapPartitionsToPair(rows -> new MetricsOfAlerts(rows, metricIds));
    JavaPairRDD<String, AlertFacts> heads =
        lake.scan(Alerts.TABLE, condition, AlertHead.COLUMNS)
            .map(AlertHead::of)
            .mapToPair(head -> new Tuple2<>(head.alertId(), AlertFacts.of(head)));
    JavaRDD<AlertFacts> facts =
        heads
            .union(measured)
            .reduceByKey(AlertFacts::merge, lake.context().defaultParallelism())
            .values()
            .filter(AlertFacts::hasHead)
            .persist(StorageLevel.MEMORY_AND_DISK());
    return new LabelledAlerts(facts, rules);
  }

  private static Iterator<LabelledFacts> label(Rules rules, Iterator<AlertFacts> facts) {
    Labelling labelling = new Labelling(rules);
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return facts.hasNext();
      }

      @Override
      public LabelledFacts next() {
        return labelling.of(facts.next());
      }
    };
  }

  /** Whether the metrics of all alerts are known. */
  public boolean areMeasured() {
    return facts.filter(alert -> !alert.isMeasured()).count() == 0;
  }

  /** The alerts, in no order. */
  public JavaRDD<LabelledAlert> alerts() {
    return labelled.map(LabelledFacts::alert);
  }

  /** The alerts with their metrics, in no order. */
  public JavaRDD<LabelledFacts> withMetrics() {
    return labelled;
  }

  /** Frees memory; the alerts cannot be used any more. */
  @Override
  public void close() {
    facts.unpersist();
  }
}
