package org.scanlake.parsed;

import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.SpecificInternalRow;
import org.apache.spark.unsafe.types.UTF8String;
import org.scanlake.flow.Protocols;
import org.scanlake.lake.AlertFlows;

/** Turns waiting flow rows into rows of {@code alert_flows}. One row object serves them all. */
public final class FlowColumns {
  private static final int UNKNOWN = -1;

  private final PurposeText purposes;
  private final FlowCells flows = new FlowCells();
  private final AddressUtf8 sources = new AddressUtf8();
  private final AddressUtf8 destinations = new AddressUtf8();
  private final SpecificInternalRow row = new SpecificInternalRow(AlertFlows.TABLE.schema());

  public FlowColumns(PurposeText purposes, int runId) {
    this.purposes = purposes;
    row.setInt(0, runId);
  }

  /** Starts with the first row of an alert. */
  public void startAlert(UTF8String alertId) {
    flows.clear();
    row.update(1, alertId);
    row.setInt(2, -1);
  }

  /** The next row of the alert; valid until the row after it. */
  public InternalRow next(ByteSource source) {
    long[] cells = flows.take(source);
    int protocol = (int) cells[FlowCells.PROTOCOL];
    int port = (int) cells[FlowCells.DST_PORT];
    row.setInt(2, row.getInt(2) + 1);
    setLong(3, cells[FlowCells.START], Long.MIN_VALUE);
    setLong(4, cells[FlowCells.DURATION], UNKNOWN);
    if (protocol == Protocols.UNKNOWN) {
      row.setNullAt(5);
    } else {
      row.update(5, purposes.protocol(protocol));
    }
    row.update(6, sources.of(cells[FlowCells.SRC_HIGH], cells[FlowCells.SRC_LOW]));
    setInt(7, cells[FlowCells.SRC_PORT]);
    row.update(8, destinations.of(cells[FlowCells.DST_HIGH], cells[FlowCells.DST_LOW]));
    setInt(9, port);
    setInt(10, cells[FlowCells.TCP_FLAGS]);
    setInt(11, cells[FlowCells.TOS]);
    setLong(12, cells[FlowCells.PACKETS], UNKNOWN);
    setLong(13, cells[FlowCells.BYTES], UNKNOWN);
    row.setLong(14, cells[FlowCells.FLOWS]);
    row.update(15, purposes.purpose(protocol, port));
    row.setInt(16, (int) cells[FlowCells.PART]);
    row.setInt(17, (int) cells[FlowCells.LINE]);
    return row;
  }

  private void setInt(int column, long value) {
    if (value == UNKNOWN) {
      row.setNullAt(column);
    } else {
      row.setInt(column, (int) value);
    }
  }

  private void setLong(int column, long value, long unknown) {
    if (value == unknown) {
      row.setNullAt(column);
    } else {
      row.setLong(column, value);
    }
  }
}
