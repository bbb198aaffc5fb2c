package org.scanlake.report;

import org.apache.spark.sql.Row;
import org.scanlake.lake.AlertFlows;

/** One row of {@code alert_flows} as a line. */
final class FlowText {
  private static final String UNTOLD = "?";

  private FlowText() {}

  /** Such as {@code row 12: 2006-10-07T08:00:00Z TCP 192.0.2.7 1025 -> 198.51.100.1 80 HTTP}. */
  static String of(Row row) {
    return "row "
        + text(row, AlertFlows.ROW)
        + ": "
        + text(row, AlertFlows.START)
        + " "
        + text(row, AlertFlows.PROTOCOL)
        + " "
        + text(row, AlertFlows.SOURCE)
        + " "
        + text(row, AlertFlows.SRC_PORT)
        + " -> "
        + text(row, AlertFlows.DESTINATION)
        + " "
        + text(row, AlertFlows.DST_PORT)
        + " "
        + text(row, AlertFlows.PURPOSE);
  }

  private static String text(Row row, String column) {
    Object value = row.getAs(column);
    if (value == null) {
      return UNTOLD;
    }
    return value instanceof java.sql.Timestamp time
        ? time.toInstant().toString()
        : value.toString();
  }
}
