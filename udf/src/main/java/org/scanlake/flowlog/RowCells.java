package org.scanlake.flowlog;

import java.time.ZoneOffset;
import org.scanlake.flow.Decimal;
import org.scanlake.flow.IsoTime;
import org.scanlake.flow.ProtocolText;
import org.scanlake.network.AddressBytes;

/**
 * Reads the cells that mean the same in every format with columns. What reads into a row answers
 * whether it could; {@link #reason} then says why not. One instance a reader.
 */
final class RowCells {
  /** What {@link #port} answers for a text that is no port. */
  static final int NO_PORT = -2;

  private static final int MOST_PORT = 0xffff;

  private final LineCells cells;
  private final CalendarTime time;
  private final AddressBytes address = new AddressBytes();
  private LogReason reason = LogReason.BAD_COLUMNS;
  private byte[] text = {};

  RowCells(LineCells cells, ZoneOffset zone) {
    this.cells = cells;
    time = new CalendarTime(zone);
  }

  LogReason reason() {
    return reason;
  }

  /** False, for this reason. */
  boolean fail(LogReason why) {
    reason = why;
    return false;
  }

  /** Moves to the line in {@code line[from..to)}. */
  boolean cut(byte[] line, int from, int to) {
    text = line;
    return cells.cut(line, from, to) || fail(LogReason.BAD_COLUMNS);
  }

  byte[] text() {
    return text;
  }

  int from(int column) {
    return cells.from(column);
  }

  int to(int column) {
    return cells.to(column);
  }

  boolean isEmpty(int column) {
    return cells.from(column) == cells.to(column);
  }

  /** Reads start and end; the end's column and the duration's may be absent or empty. */
  boolean readTimes(LogRow row, int start, int end, int duration) {
    if (isEmpty(start)) {
      return fail(LogReason.MISSING_VALUE);
    }
    row.startMicros = micros(start);
    boolean hasEnd = !isEmpty(end);
    long endMicros = hasEnd ? micros(end) : LogRow.NO_TIME;
    if (!FlowSpan.isTime(row.startMicros) || hasEnd && endMicros == CalendarTime.BAD) {
      return fail(LogReason.BAD_TIME);
    }
    long length = FlowSpan.NO_DURATION;
    if (!isEmpty(duration)) {
      length = IsoTime.duration(text, cells.from(duration), cells.to(duration));
      if (length == IsoTime.BAD) {
        return fail(LogReason.BAD_DURATION);
      }
    }
    return FlowSpan.setEnd(row, endMicros, length) || fail(LogReason.BAD_DURATION);
  }

  private long micros(int column) {
    return time.micros(text, cells.from(column), cells.to(column));
  }

  boolean readProtocol(LogRow row, int column) {
    if (isEmpty(column)) {
      return fail(LogReason.MISSING_VALUE);
    }
    row.protocol = ProtocolText.read(text, cells.from(column), cells.to(column));
    return row.protocol != ProtocolText.NO_PROTOCOL || fail(LogReason.BAD_PROTOCOL);
  }

  boolean readAddresses(LogRow row, int source, int destination) {
    if (!readAddress(source)) {
      return false;
    }
    row.srcHigh = address.high();
    row.srcLow = address.low();
    if (!readAddress(destination)) {
      return false;
    }
    row.dstHigh = address.high();
    row.dstLow = address.low();
    return true;
  }

  private boolean readAddress(int column) {
    int from = cells.from(column);
    int to = cells.to(column);
    if (address.read(text, from, to)) {
      return true;
    }
    return fail(from == to ? LogReason.MISSING_VALUE : LogReason.BAD_ADDRESS);
  }

  /** Reads decimal ports, either of which may be unknown. */
  boolean readPorts(LogRow row, int source, int destination) {
    row.srcPort = port(source);
    row.dstPort = port(destination);
    return row.srcPort != NO_PORT && row.dstPort != NO_PORT || fail(LogReason.BAD_PORT);
  }

  /** A decimal port, or ICMP's {@code type.code} as type*256+code. */
  private int port(int column) {
    int from = cells.from(column);
    int to = cells.to(column);
    if (from == to) {
      return LogRow.UNKNOWN;
    }
    int point = from;
    while (point < to && text[point] != '.') {
      point++;
    }
    long number = Decimal.read(text, from, point);
    if (point < to) {
      return icmp(number, Decimal.read(text, point + 1, to));
    }
    return number >= 0 && number <= MOST_PORT ? (int) number : NO_PORT;
  }

  /** ICMP's type*256+code. */
  static int icmp(long type, long code) {
    boolean areBytes = type >= 0 && type <= 0xff && code >= 0 && code <= 0xff;
    return areBytes ? (int) (type << 8 | code) : NO_PORT;
  }

  /** A count; unknown when the cell is empty, {@link Decimal#NOT_A_NUMBER} when it is none. */
  long count(int column) {
    int from = cells.from(column);
    int to = cells.to(column);
    return from == to ? LogRow.UNKNOWN : Decimal.read(text, from, to);
  }
}
