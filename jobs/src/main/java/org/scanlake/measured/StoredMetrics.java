package org.scanlake.measured;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.InternalRow;
import org.scanlake.lake.AlertFlows;
import org.scanlake.lake.AlertMetrics;
import org.scanlake.lake.Alerts;
import org.scanlake.lake.Lake;
import org.scanlake.lake.LakeTable;

/**
 * The metrics of all alerts under a configuration. Those of alerts that were loaded under another one
 * with other ports, networks or metrics are measured again from {@code alert_flows}, never from the
 * mails.
 */
public final class StoredMetrics {
  private static final String[] COLUMNS = {
    AlertMetrics.ALERT_ID, AlertMetrics.METRIC, AlertMetrics.NUMERATOR, AlertMetrics.DENOMINATOR
  };

  private StoredMetrics() {}

  /** Whether each alert has its metrics under these rules. */
  public static boolean areComplete(Lake lake, Rules rules) {
    return missing(lake, rules).isEmpty();
  }

  /** Measures what {@link #areComplete} misses and adds it to the lake. */
  public static void complete(Lake lake, Rules rules) {
    lake.append(AlertMetrics.TABLE, remeasured(lake, rules));
  }

  /**
   * Columns alert_id, metric, numerator, denominator; what is missing in the lake is measured on the
   * way. A row is valid until the next one.
   */
  public static JavaRDD<InternalRow> of(Lake lake, Rules rules, boolean areComplete) {
    JavaRDD<InternalRow> stored =
        lake.scan(AlertMetrics.TABLE, ofRules(rules), COLUMNS);
    return areComplete ? stored : stored.union(remeasured(lake, rules).map(MetricsShape::narrow));
  }

  private static JavaRDD<InternalRow> remeasured(Lake lake, Rules rules) {
    return Remeasurement.of(lake, rules, missing(lake, rules));
  }

  private static Dataset<Row> missing(Lake lake, Rules rules) {
    Dataset<Row> measured =
        lake.read(AlertMetrics.TABLE)
            .where(ofRules(rules))
            .select(AlertMetrics.ALERT_ID)
            .distinct();
    return lake.read(Alerts.TABLE)
        .select(LakeTable.RUN_ID, Alerts.ALERT_ID)
        .join(measured, Alerts.ALERT_ID, "left_anti");
  }

  private static org.apache.spark.sql.Column ofRules(Rules rules) {
    return col(AlertMetrics.METRICS_HASH).equalTo(lit(rules.metricsHash()));
  }
}
