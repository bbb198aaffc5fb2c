package org.scanlake.measured;

import static org.apache.spark.sql.functions.col;

import java.util.Iterator;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.InternalRow;
import org.scanlake.lake.AlertFlows;
import org.scanlake.lake.Lake;
import org.scanlake.lake.LakeTable;

/** Measures alerts again from their flow rows in the lake. */
final class Remeasurement {
  private Remeasurement() {}

  /**
   * Rows of {@code alert_metrics}, each valid until the next one.
   *
   * @param alerts columns run_id and alert_id of those to measure
   */
  static JavaRDD<InternalRow> of(Lake lake, Rules rules, Dataset<Row> alerts) {
    RulesHandle handle = rules.handle();
    Dataset<Row> flows =
        lake.read(AlertFlows.TABLE)
            .drop(LakeTable.RUN_ID)
            .withColumnRenamed(AlertFlows.ALERT_ID, "flow_of");
    Column isOfAlert = col(AlertFlows.ALERT_ID).equalTo(col("flow_of"));
    Dataset<Row> sorted =
        alerts
            .join(flows, isOfAlert, "left")
            .select(FlowsOfAlerts.COLUMNS)
            .repartition(col(AlertFlows.ALERT_ID))
            .sortWithinPartitions(AlertFlows.ALERT_ID, AlertFlows.ROW);
    return lake.internalRows(sorted).mapPartitions(rows -> measure(handle, rows));
  }

  private static Iterator<InternalRow> measure(RulesHandle handle, Iterator<InternalRow> rows) {
    return new RemeasuredRows(handle.rules(), new FlowsOfAlerts(rows));
  }
}
