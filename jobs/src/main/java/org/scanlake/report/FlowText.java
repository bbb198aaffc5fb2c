package org.scanlake.report;

import org.apache.spark.sql.Row;
import org.scanlake.lake.AlertFlows;

/** One row of {@code alert_flows} as a line. */
final class FlowText {
  private FlowText() {}

  /** A line as {@link FlowLine} has it. */
  static String of(Row row) {
    return new FlowLine(
            text(row, AlertFlows.ROW),
            text(row, AlertFlows.START),
            text(row, AlertFlows.PROTOCOL),
            text(row, AlertFlows.SOURCE),
            text(row, AlertFlows.SRC_PORT),
            text(row, AlertFlows.DESTINATION),
            text(row, AlertFlows.DST_PORT),
            text(row, AlertFlows.PURPOSE))
        .text();
  }

  private static String text(Row row, String column) {
    Object value = row.getAs(column);
    if (value == null) {
      return FlowLine.UNTOLD;
    }
    return value instanceof java.sql.Timestamp time
        ? time.toInstant().toString()
        : value.toString();
  }
}
