package org.scanlake.measured;

import java.util.Iterator;
import java.util.Optional;
import org.apache.spark.sql.catalyst.InternalRow;
import org.scanlake.parsed.ByteSink;
import org.scanlake.parsed.ByteSource;
import org.scanlake.signature.AlertMeasurer;

/** Rows of {@code alert_metrics} for alerts whose flows come from the lake. */
final class RemeasuredRows implements Iterator<InternalRow> {
  private final Rules rules;
  private final FlowsOfAlerts alerts;
  private final AlertMeasurer measurer;
  private final MetricBytes metrics;
  private final ByteSink sink = new ByteSink();
  private ByteSource source = new ByteSource(new byte[0]);
  private MetricColumns columns;
  private int runId = -1;
  private int metric = -1;

  RemeasuredRows(Rules rules, FlowsOfAlerts alerts) {
    this.rules = rules;
    this.alerts = alerts;
    this.measurer = new AlertMeasurer(rules.plan(), rules.configuration().networks());
    this.metrics = new MetricBytes(rules);
    this.columns = new MetricColumns(rules, runId);
  }

  @Override
  public boolean hasNext() {
    while (source.isAtEnd() && alerts.next()) {
      measurer.measure(alerts.flows(), Optional.empty());
      sink.clear();
      metrics.put(measurer, alerts.flows(), sink);
      source = new ByteSource(sink.toBytes());
      metric = -1;
    }
    return !source.isAtEnd();
  }

  @Override
  public InternalRow next() {
    if (alerts.runId() != runId) {
      runId = alerts.runId();
      columns = new MetricColumns(rules, runId);
    }
    do {
      metric++;
    } while (!rules.isStored(metric));
    return columns.next(alerts.alertId(), metric, source);
  }
}
