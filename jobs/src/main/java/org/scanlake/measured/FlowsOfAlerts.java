package org.scanlake.measured;

import static org.apache.spark.sql.functions.col;

import java.util.Iterator;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.unsafe.types.UTF8String;
import org.jspecify.annotations.Nullable;
import org.scanlake.flow.FlowRow;
import org.scanlake.flow.FlowRows;
import org.scanlake.flow.Protocols;
import org.scanlake.lake.AlertFlows;
import org.scanlake.lake.LakeTable;
import org.scanlake.network.Address;

/** Gathers sorted rows of {@code alert_flows} alert by alert. */
final class FlowsOfAlerts {
  /** The columns of the rows, in this order; an alert without flows has one row with nulls. */
  static final Column[] COLUMNS = {
    col(LakeTable.RUN_ID),
    col(AlertFlows.ALERT_ID),
    col(AlertFlows.ROW),
    col(AlertFlows.START),
    col(AlertFlows.DURATION_US),
    col(AlertFlows.PROTOCOL),
    col(AlertFlows.SOURCE),
    col(AlertFlows.SRC_PORT),
    col(AlertFlows.DESTINATION),
    col(AlertFlows.DST_PORT),
    col(AlertFlows.TCP_FLAGS),
    col(AlertFlows.TOS),
    col(AlertFlows.PACKETS),
    col(AlertFlows.BYTES),
    col(AlertFlows.FLOWS)
  };

  private final Iterator<InternalRow> rows;
  private final FlowRows flows = new FlowRows();
  private @Nullable InternalRow ahead;
  private UTF8String alertId = UTF8String.EMPTY_UTF8;
  private int runId;

  FlowsOfAlerts(Iterator<InternalRow> rows) {
    this.rows = rows;
    this.ahead = take();
  }

  /** Moves to the next alert; false when there is none left. */
  boolean next() {
    InternalRow row = ahead;
    if (row == null) {
      return false;
    }
    runId = row.getInt(0);
    alertId = row.getUTF8String(1).clone();
    flows.truncate(0);
    while (row != null && row.getUTF8String(1).equals(alertId)) {
      if (!row.isNullAt(2)) {
        append(row);
      }
      row = take();
    }
    ahead = row;
    return true;
  }

  int runId() {
    return runId;
  }

  UTF8String alertId() {
    return alertId;
  }

  /** The flow rows of the alert moved to. */
  FlowRows flows() {
    return flows;
  }

  private @Nullable InternalRow take() {
    return rows.hasNext() ? rows.next() : null;
  }

  private void append(InternalRow row) {
    FlowRow flow = flows.row;
    flow.clear();
    flow.startMicros = row.isNullAt(3) ? Long.MIN_VALUE : row.getLong(3);
    flow.durationMicros = longAt(row, 4);
    flow.protocol = row.isNullAt(5) ? Protocols.UNKNOWN : protocol(row.getUTF8String(5));
    Address source = address(row.getUTF8String(6));
    flow.srcHigh = source.high();
    flow.srcLow = source.low();
    flow.srcPort = intAt(row, 7);
    Address destination = address(row.getUTF8String(8));
    flow.dstHigh = destination.high();
    flow.dstLow = destination.low();
    flow.dstPort = intAt(row, 9);
    flow.tcpFlags = intAt(row, 10);
    flow.tos = intAt(row, 11);
    flow.packets = longAt(row, 12);
    flow.bytes = longAt(row, 13);
    flow.flows = row.getLong(14);
    flows.append();
  }

  private static int intAt(InternalRow row, int column) {
    return row.isNullAt(column) ? FlowRow.UNKNOWN : row.getInt(column);
  }

  private static long longAt(InternalRow row, int column) {
    return row.isNullAt(column) ? FlowRow.UNKNOWN : row.getLong(column);
  }

  private static int protocol(UTF8String name) {
    return Protocols.number(name.toString()).orElse(Protocols.UNKNOWN);
  }

  private static Address address(UTF8String text) {
    return Address.parse(text.toString())
        .orElseThrow(() -> new IllegalStateException("alert_flows holds a bad address: " + text));
  }
}
