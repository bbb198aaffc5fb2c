package org.scanlake.alert;

import java.time.ZoneOffset;
import org.scanlake.flow.Decimal;
import org.scanlake.flow.FlowRow;
import org.scanlake.flow.IsoTime;
import org.scanlake.flow.ProtocolText;

/** Fills a flow row from the cells that mean the same in every table with named columns. */
final class FlowCells {
  private static final int BAD_COUNT = -2;
  private static final int LARGEST_TOS = 255;

  private final EndpointBytes endpoint = new EndpointBytes();
  private final RowClock clock;

  FlowCells(RowClock clock) {
    this.clock = clock;
  }

  ZoneOffset zone() {
    return clock.zone();
  }

  /** Reads time, duration, protocol and counts; false when one of them is none. */
  boolean readFigures(byte[] text, Cells cells, FlowRow row) {
    if (!cells.isEmpty(Column.TIME)) {
      row.startMicros =
          ClockBytes.micros(text, cells.from(Column.TIME), cells.to(Column.TIME), clock);
      if (row.startMicros == RowClock.INVALID) {
        return false;
      }
    }
    return readProtocol(text, cells, row)
        && readDuration(text, cells, row)
        && readCounts(text, cells, row);
  }

  /** Reads both addresses and ports from cells of their own; false when one is none. */
  boolean readEnds(byte[] text, Cells cells, FlowRow row) {
    row.srcPort = port(text, cells, Column.SOURCE_PORT);
    row.dstPort = port(text, cells, Column.DESTINATION_PORT);
    return row.srcPort != PortText.NO_PORT
        && row.dstPort != PortText.NO_PORT
        && endpoint.readAddress(text, cells.from(Column.SOURCE), cells.to(Column.SOURCE))
        && source(row)
        && endpoint.readAddress(text, cells.from(Column.DESTINATION), cells.to(Column.DESTINATION))
        && destination(row);
  }

  /** Reads both ends from cells that join address and port; false when one is none. */
  boolean readJoinedEnds(byte[] text, Cells cells, FlowRow row) {
    if (!endpoint.readJoined(text, cells.from(Column.SOURCE), cells.to(Column.SOURCE))) {
      return false;
    }
    source(row);
    row.srcPort = endpoint.port();
    if (!endpoint.readJoined(text, cells.from(Column.DESTINATION), cells.to(Column.DESTINATION))) {
      return false;
    }
    destination(row);
    row.dstPort = endpoint.port();
    return true;
  }

  private boolean source(FlowRow row) {
    row.srcHigh = endpoint.high();
    row.srcLow = endpoint.low();
    return true;
  }

  private boolean destination(FlowRow row) {
    row.dstHigh = endpoint.high();
    row.dstLow = endpoint.low();
    return true;
  }

  private static int port(byte[] text, Cells cells, Column column) {
    return PortText.read(text, cells.from(column), cells.to(column));
  }

  private static boolean readProtocol(byte[] text, Cells cells, FlowRow row) {
    if (cells.isEmpty(Column.PROTOCOL)) {
      return true;
    }
    row.protocol = ProtocolText.read(text, cells.from(Column.PROTOCOL), cells.to(Column.PROTOCOL));
    return row.protocol != ProtocolText.NO_PROTOCOL;
  }

  private static boolean readDuration(byte[] text, Cells cells, FlowRow row) {
    if (cells.isEmpty(Column.DURATION)) {
      return true;
    }
    row.durationMicros =
        IsoTime.duration(text, cells.from(Column.DURATION), cells.to(Column.DURATION));
    return row.durationMicros != IsoTime.BAD;
  }

  private static boolean readCounts(byte[] text, Cells cells, FlowRow row) {
    row.packets = count(text, cells, Column.PACKETS, row.packets);
    row.bytes = count(text, cells, Column.BYTES, row.bytes);
    long tos = count(text, cells, Column.TOS, row.tos);
    row.tos = tos > LARGEST_TOS ? BAD_COUNT : (int) tos;
    row.flows = count(text, cells, Column.FLOWS, row.flows);
    boolean bad =
        row.packets == BAD_COUNT
            || row.bytes == BAD_COUNT
            || row.tos == BAD_COUNT
            || row.flows == BAD_COUNT;
    return !bad;
  }

  private static long count(byte[] text, Cells cells, Column column, long otherwise) {
    if (cells.isEmpty(column)) {
      return otherwise;
    }
    long number = Decimal.read(text, cells.from(column), cells.to(column));
    return number < 0 ? BAD_COUNT : number;
  }
}
