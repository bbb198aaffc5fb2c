package org.scanlake.parsed;

import java.io.IOException;
import org.apache.spark.unsafe.types.UTF8String;
import org.scanlake.columns.NumberColumn;
import org.scanlake.columns.RowGroup;
import org.scanlake.columns.TableFile;
import org.scanlake.columns.TextColumn;
import org.scanlake.flow.FlowRow;
import org.scanlake.flow.Protocols;
import org.scanlake.lake.AlertFlows;
import org.scanlake.lake.LakeTable;
import org.scanlake.network.Address;

/** Adds waiting flow rows to a file of {@code alert_flows}. */
public final class FlowColumns {
  private static final int UNKNOWN_ID = -1;

  private final TableFile file;
  private final int runId;
  private final FlowCells flows = new FlowCells();
  private final NumberColumn runIds;
  private final TextColumn alertIds;
  private final NumberColumn rows;
  private final NumberColumn starts;
  private final CellColumn[] cellColumns;
  private final TextColumn protocols;
  private final TextColumn sources;
  private final TextColumn destinations;
  private final TextColumn purposes;
  private final TextColumn.Spelling protocol;
  private final TextColumn.Spelling purpose;

  /** A cell that is a column as it is. */
  private record CellColumn(int cell, NumberColumn column) {
    void add(long[] cells) {
      long value = cells[cell];
      column.add(value == FlowRow.UNKNOWN ? NumberColumn.ABSENT : value);
    }
  }

  public FlowColumns(TableFile file, PurposeText text, int runId) {
    RowGroup group = file.rows();
    this.file = file;
    this.runId = runId;
    this.runIds = group.numbers(LakeTable.RUN_ID);
    this.alertIds = group.texts(AlertFlows.ALERT_ID);
    this.rows = group.numbers(AlertFlows.ROW);
    this.starts = group.numbers(AlertFlows.START);
    this.cellColumns =
        new CellColumn[] {
          new CellColumn(FlowCells.DURATION, group.numbers(AlertFlows.DURATION_US)),
          new CellColumn(FlowCells.SRC_PORT, group.numbers(AlertFlows.SRC_PORT)),
          new CellColumn(FlowCells.DST_PORT, group.numbers(AlertFlows.DST_PORT)),
          new CellColumn(FlowCells.TCP_FLAGS, group.numbers(AlertFlows.TCP_FLAGS)),
          new CellColumn(FlowCells.TOS, group.numbers(AlertFlows.TOS)),
          new CellColumn(FlowCells.PACKETS, group.numbers(AlertFlows.PACKETS)),
          new CellColumn(FlowCells.BYTES, group.numbers(AlertFlows.BYTES)),
          new CellColumn(FlowCells.FLOWS, group.numbers(AlertFlows.FLOWS)),
          new CellColumn(FlowCells.PART, group.numbers(AlertFlows.PART)),
          new CellColumn(FlowCells.LINE, group.numbers(AlertFlows.LINE))
        };
    this.protocols = group.texts(AlertFlows.PROTOCOL);
    this.sources = group.texts(AlertFlows.SOURCE);
    this.destinations = group.texts(AlertFlows.DESTINATION);
    this.purposes = group.texts(AlertFlows.PURPOSE);
    this.protocol = (zero, number) -> text.protocol((int) number);
    this.purpose = (number, port) -> text.purpose((int) number, (int) port);
  }

  /** Adds the rows of an alert. */
  public void addAlert(UTF8String alertId, int count, ByteSource source) throws IOException {
    flows.clear();
    int id = UNKNOWN_ID;
    for (int row = 0; row < count; row++) {
      if (id == UNKNOWN_ID) {
        id = alertIds.id(alertId);
      }
      runIds.add(runId);
      alertIds.add(id);
      rows.add(row);
      add(flows.take(source));
      if (file.endRow()) {
        id = UNKNOWN_ID;
      }
    }
  }

  private void add(long[] cells) {
    long number = cells[FlowCells.PROTOCOL];
    // What the rows call unknown and what the file calls absent are the same time.
    starts.add(cells[FlowCells.START]);
    for (CellColumn column : cellColumns) {
      column.add(cells);
    }
    if (number == Protocols.UNKNOWN) {
      protocols.addAbsent();
    } else {
      protocols.add(0, number, protocol);
    }
    sources.addDistinct(cells[FlowCells.SRC_HIGH], cells[FlowCells.SRC_LOW], FlowColumns::address);
    destinations.addDistinct(
        cells[FlowCells.DST_HIGH], cells[FlowCells.DST_LOW], FlowColumns::address);
    purposes.add(number, cells[FlowCells.DST_PORT], purpose);
  }

  private static UTF8String address(long high, long low) {
    return UTF8String.fromString(new Address(high, low).toString());
  }
}
