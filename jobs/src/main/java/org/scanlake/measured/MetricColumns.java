package org.scanlake.measured;

import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.catalyst.util.GenericArrayData;
import org.apache.spark.unsafe.types.UTF8String;
import org.scanlake.flow.Protocols;
import org.scanlake.lake.AlertMetrics;
import org.scanlake.parsed.ByteSource;

/** Turns what {@link MetricBytes} wrote into rows of {@code alert_metrics}. */
final class MetricColumns {
  private static final int COLUMNS = AlertMetrics.TABLE.schema().size();

  private final Rules rules;
  private final UTF8String[] ids;
  private final Object[] cells = new Object[COLUMNS];
  private final GenericInternalRow row = new GenericInternalRow(cells);

  MetricColumns(Rules rules, int runId) {
    this.rules = rules;
    this.ids = rules.metricIds().stream().map(UTF8String::fromString).toArray(UTF8String[]::new);
    cells[0] = runId;
    cells[7] = UTF8String.fromString(rules.metricsHash());
  }

  /** The row of metric {@code number} of the plan, which comes next from {@code source}. */
  InternalRow next(UTF8String alertId, int number, ByteSource source) {
    cells[1] = alertId;
    cells[2] = ids[number];
    cells[3] = source.takeLong();
    cells[4] = source.takeLong();
    Object[] ports = new Object[source.takeInt()];
    for (int i = 0; i < ports.length; i++) {
      ports[i] = port(source.takeInt(), source.takeInt(), source.takeInt());
    }
    cells[5] = new GenericArrayData(ports);
    Object[] examples = new Object[source.takeInt()];
    for (int i = 0; i < examples.length; i++) {
      examples[i] = source.takeInt();
    }
    cells[6] = new GenericArrayData(examples);
    return row;
  }

  private InternalRow port(int protocol, int port, int flows) {
    String text = Protocols.name(protocol) + (port < 0 ? "" : "_" + port);
    return new GenericInternalRow(
        new Object[] {
          UTF8String.fromString(text), rules.purposes().purpose(protocol, port), flows
        });
  }
}
