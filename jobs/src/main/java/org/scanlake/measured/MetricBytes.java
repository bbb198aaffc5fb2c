package org.scanlake.measured;

import java.util.BitSet;
import org.scanlake.flow.FlowRows;
import org.scanlake.parsed.ByteSink;
import org.scanlake.signature.AlertMeasurer;
import org.scanlake.signature.Metric;
import org.scanlake.signature.MetricValue;

/** Writes down the stored metrics of the alert measured last, with their evidence. */
final class MetricBytes {
  private final Rules rules;
  private final Evidence evidence = new Evidence();
  private final ByteSink ofAllFlows = new ByteSink();
  private final BitSet countsAllFlows = new BitSet();

  MetricBytes(Rules rules) {
    this.rules = rules;
    for (int i = 0; i < rules.metricIds().size(); i++) {
      countsAllFlows.set(i, countsAllFlows(rules.plan().metrics().get(i)));
    }
  }

  private static boolean countsAllFlows(Metric metric) {
    return switch (metric.kind()) {
      case FLOWS, DESTINATIONS, PORTS, SOURCE_PORTS -> metric.filter().isAll();
      default -> false;
    };
  }

  /** Writes value and evidence of each stored metric, in the plan's order. */
  void put(AlertMeasurer measurer, FlowRows rows, ByteSink sink) {
    ofAllFlows.clear();
    for (int i = 0; i < rules.metricIds().size(); i++) {
      if (rules.isStored(i)) {
        MetricValue value = measurer.value(i);
        sink.putLong(value.numerator());
        sink.putLong(value.denominator());
        putEvidence(measurer, i, value, rows, sink);
      }
    }
  }

  private void putEvidence(
      AlertMeasurer measurer, int metric, MetricValue value, FlowRows rows, ByteSink sink) {
    if (value.numerator() == 0) {
      Evidence.putNone(sink);
    } else if (countsAllFlows.get(metric)) {
      if (ofAllFlows.isEmpty()) {
        evidence.put(measurer, metric, rows, ofAllFlows);
      }
      sink.putAll(ofAllFlows);
    } else {
      evidence.put(measurer, metric, rows, sink);
    }
  }
}
