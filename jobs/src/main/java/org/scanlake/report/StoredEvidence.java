package org.scanlake.report;

import static org.apache.spark.sql.functions.col;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.sql.Row;
import org.scanlake.lake.AlertFlows;
import org.scanlake.lake.AlertMetrics;
import org.scanlake.lake.Lake;
import org.scanlake.measured.Rules;
import org.scanlake.measured.StoredMetrics;
import org.scanlake.signature.MetricValue;

/** The stored metrics of one alert with the ports and flow rows behind them. */
public final class StoredEvidence {
  private StoredEvidence() {}

  /**
   * Evidence by metric id. Metrics that were never stored under these rules are measured for this;
   * nothing is written.
   */
  public static Map<String, MetricEvidence> of(Lake lake, Rules rules, String alertId) {
    List<Row> metrics = metrics(lake, rules, alertId);
    TreeSet<Integer> wanted = new TreeSet<>();
    metrics.forEach(metric -> wanted.addAll(metric.getList(4)));
    Map<Integer, String> flows = flows(lake, alertId, wanted);
    Map<String, MetricEvidence> evidence = new HashMap<>();
    metrics.forEach(metric -> evidence.put(metric.getString(0), evidence(metric, flows)));
    return evidence;
  }

  private static List<Row> metrics(Lake lake, Rules rules, String alertId) {
    return StoredMetrics.ofAlert(lake, rules, alertId)
        .select(
            AlertMetrics.METRIC,
            AlertMetrics.NUMERATOR,
            AlertMetrics.DENOMINATOR,
            AlertMetrics.TOP_PORTS,
            AlertMetrics.EXAMPLE_ROWS)
        .collectAsList();
  }

  private static MetricEvidence evidence(Row metric, Map<Integer, String> flows) {
    List<String> ports = new ArrayList<>();
    for (Row port : metric.<Row>getList(3)) {
      String purpose = port.getString(1).isEmpty() ? "" : " (" + port.getString(1) + ")";
      ports.add(port.getString(0) + purpose + " " + port.getInt(2));
    }
    List<Integer> rows = metric.getList(4);
    return new MetricEvidence(
        new MetricValue(metric.getLong(1), metric.getLong(2)),
        ports,
        rows.stream().map(row -> flows.getOrDefault(row, "row " + row)).toList());
  }

  private static Map<Integer, String> flows(Lake lake, String alertId, Set<Integer> wanted) {
    Map<Integer, String> flows = new TreeMap<>();
    if (wanted.isEmpty()) {
      return flows;
    }
    lake.read(AlertFlows.TABLE)
        .where(
            col(AlertFlows.ALERT_ID)
                .equalTo(alertId)
                .and(col(AlertFlows.ROW).isin(wanted.toArray())))
        .collectAsList()
        .forEach(row -> flows.put(row.<Integer>getAs(AlertFlows.ROW), FlowText.of(row)));
    return flows;
  }
}
