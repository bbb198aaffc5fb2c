package org.scanlake.measured;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.InternalRow;
import org.scanlake.lake.AlertMetrics;
import org.scanlake.lake.Alerts;
import org.scanlake.lake.Lake;
import org.scanlake.lake.LakeTable;

/**
 * The metrics of a lake's alerts under a configuration. Those of alerts that were loaded with other
 * ports, networks or metrics are measured again from {@code alert_flows}, never from the mails.
 *
 * <p>Columns of what is answered: alert_id, metric, numerator, denominator. A row is valid until
 * the next one.
 */
public final class StoredMetrics {
  private static final String[] COLUMNS = {
    AlertMetrics.ALERT_ID, AlertMetrics.METRIC, AlertMetrics.NUMERATOR, AlertMetrics.DENOMINATOR
  };

  private StoredMetrics() {}

  /**
   * The metrics that the lake has.
   *
   * @param wanted a condition on alert_id
   */
  public static JavaRDD<InternalRow> of(Lake lake, Rules rules, Column wanted) {
    return lake.scan(AlertMetrics.TABLE, ofRules(rules).and(wanted), COLUMNS);
  }

  /**
   * The metrics of the alerts without any, measured from their flows.
   *
   * @param wanted a condition on alert_id
   */
  public static JavaRDD<InternalRow> missing(Lake lake, Rules rules, Column wanted) {
    return remeasured(lake, rules, wanted).map(MetricsShape::narrow);
  }

  /** Adds the missing metrics to the lake. */
  public static void addMissing(Lake lake, Rules rules) {
    lake.append(AlertMetrics.TABLE, remeasured(lake, rules, lit(true)));
  }

  /** All columns of one alert's metrics, measured now when the lake has none; writes nothing. */
  public static Dataset<Row> ofAlert(Lake lake, Rules rules, String alertId) {
    Column wanted = col(AlertMetrics.ALERT_ID).equalTo(alertId);
    Dataset<Row> stored = lake.read(AlertMetrics.TABLE).where(ofRules(rules).and(wanted));
    return stored.isEmpty()
        ? lake.rows(AlertMetrics.TABLE, remeasured(lake, rules, wanted))
        : stored;
  }

  private static JavaRDD<InternalRow> remeasured(Lake lake, Rules rules, Column wanted) {
    Dataset<Row> measured =
        lake.read(AlertMetrics.TABLE)
            .where(ofRules(rules).and(wanted))
            .select(AlertMetrics.ALERT_ID);
    Dataset<Row> alerts =
        lake.read(Alerts.TABLE)
            .where(wanted)
            .select(LakeTable.RUN_ID, Alerts.ALERT_ID)
            .join(measured.distinct(), Alerts.ALERT_ID, "left_anti");
    return Remeasurement.of(lake, rules, alerts);
  }

  private static Column ofRules(Rules rules) {
    return col(AlertMetrics.METRICS_HASH).equalTo(lit(rules.metricsHash()));
  }
}
