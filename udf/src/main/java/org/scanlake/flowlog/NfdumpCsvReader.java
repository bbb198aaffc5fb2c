package org.scanlake.flowlog;

import java.time.ZoneOffset;
import org.scanlake.flow.Decimal;
import org.scanlake.flow.IsoTime;
import org.scanlake.flow.ProtocolText;
import org.scanlake.flow.Protocols;
import org.scanlake.flow.TcpFlags;
import org.scanlake.network.AddressBytes;

/**
 * Reads the rows of nfdump's CSV. A row is one way, unless nfdump joined both ({@code -B}): then
 * the out columns are the destination's packets, and the flags are the source's alone.
 */
final class NfdumpCsvReader implements LogReader {
  private static final int MOST_PORT = 0xffff;

  private final ColumnNames names;
  private final NfdumpCsvHeader.Places places;
  private final DelimitedLine cells;
  private final CalendarTime time;
  private final AddressBytes address = new AddressBytes();
  private LogReason reason = LogReason.BAD_COLUMNS;

  NfdumpCsvReader(ColumnNames names, NfdumpCsvHeader.Places places, ZoneOffset zone) {
    this.names = names;
    this.places = places;
    cells = new DelimitedLine(names, places.all());
    time = new CalendarTime(zone);
  }

  @Override
  public LogReason reason() {
    return reason;
  }

  @Override
  public LogOutcome read(byte[] text, int from, int to, LogRow row) {
    row.clear();
    if (cells.cut(text, from, to)) {
      if (readRow(text, row)) {
        countFlags(row);
        return LogOutcome.FLOW;
      }
    } else {
      reason = LogReason.BAD_COLUMNS;
    }
    return outcomeOfOther(text, from, to);
  }

  private LogOutcome outcomeOfOther(byte[] text, int from, int to) {
    if (NfdumpTail.isNoRow(text, from, to) || names.isHeader(text, from, to)) {
      return LogOutcome.NO_ROW;
    }
    if (NfdumpTail.isCsvHeader(text, from, to)) {
      reason = LogReason.OTHER_HEADER;
    }
    return LogOutcome.BAD;
  }

  private boolean readRow(byte[] text, LogRow row) {
    return readTimes(text, row)
        && readProtocol(text, row)
        && readEnds(text, row)
        && readCounts(text, row)
        && readFlags(text, row);
  }

  private boolean fail(LogReason why) {
    reason = why;
    return false;
  }

  private boolean readTimes(byte[] text, LogRow row) {
    if (cells.isEmpty(places.start())) {
      return fail(LogReason.MISSING_VALUE);
    }
    row.startMicros = micros(text, places.start());
    long end = cells.isEmpty(places.end()) ? LogRow.NO_TIME : micros(text, places.end());
    if (row.startMicros == CalendarTime.BAD || isBad(end, places.end())) {
      return fail(LogReason.BAD_TIME);
    }
    long duration = FlowSpan.NO_DURATION;
    if (!cells.isEmpty(places.duration())) {
      int column = places.duration();
      duration = IsoTime.duration(text, cells.from(column), cells.to(column));
      if (duration == IsoTime.BAD) {
        return fail(LogReason.BAD_DURATION);
      }
    }
    return FlowSpan.setEnd(row, end, duration) || fail(LogReason.BAD_DURATION);
  }

  private boolean isBad(long micros, int column) {
    return micros == CalendarTime.BAD && !cells.isEmpty(column);
  }

  private long micros(byte[] text, int column) {
    return time.micros(text, cells.from(column), cells.to(column));
  }

  private boolean readProtocol(byte[] text, LogRow row) {
    int from = cells.from(places.protocol());
    int to = cells.to(places.protocol());
    if (from == to) {
      return fail(LogReason.MISSING_VALUE);
    }
    int protocol = ProtocolText.read(text, from, to);
    if (protocol == ProtocolText.NO_PROTOCOL) {
      return fail(LogReason.BAD_PROTOCOL);
    }
    row.protocol = protocol;
    return true;
  }

  private boolean readEnds(byte[] text, LogRow row) {
    if (!readAddress(text, places.source())) {
      return false;
    }
    row.srcHigh = address.high();
    row.srcLow = address.low();
    if (!readAddress(text, places.destination())) {
      return false;
    }
    row.dstHigh = address.high();
    row.dstLow = address.low();
    row.srcPort = port(text, places.srcPort());
    row.dstPort = port(text, places.dstPort());
    boolean areSound = row.srcPort <= MOST_PORT && row.dstPort <= MOST_PORT;
    return areSound || fail(LogReason.BAD_PORT);
  }

  private boolean readAddress(byte[] text, int column) {
    int from = cells.from(column);
    int to = cells.to(column);
    if (address.read(text, from, to)) {
      return true;
    }
    return fail(from == to ? LogReason.MISSING_VALUE : LogReason.BAD_ADDRESS);
  }

  /** A port, ICMP's {@code type.code} as type*256+code, unknown, or more than the largest port. */
  private int port(byte[] text, int column) {
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
      long code = Decimal.read(text, point + 1, to);
      boolean isIcmp = number >= 0 && number <= 255 && code >= 0 && code <= 255;
      return isIcmp ? (int) (number << 8 | code) : MOST_PORT + 1;
    }
    return number >= 0 && number <= MOST_PORT ? (int) number : MOST_PORT + 1;
  }

  private boolean readCounts(byte[] text, LogRow row) {
    row.srcPackets = count(text, places.srcPackets());
    row.srcBytes = count(text, places.srcBytes());
    long packetsBack = count(text, places.dstPackets());
    long bytesBack = count(text, places.dstBytes());
    boolean areNumbers =
        row.srcPackets != Decimal.NOT_A_NUMBER
            && row.srcBytes != Decimal.NOT_A_NUMBER
            && packetsBack != Decimal.NOT_A_NUMBER
            && bytesBack != Decimal.NOT_A_NUMBER;
    if (!areNumbers) {
      return fail(LogReason.BAD_COUNT);
    }
    if (packetsBack > 0) {
      row.dstPackets = packetsBack;
      row.dstBytes = bytesBack;
    }
    return true;
  }

  private long count(byte[] text, int column) {
    int from = cells.from(column);
    int to = cells.to(column);
    return from == to ? LogRow.UNKNOWN : Decimal.read(text, from, to);
  }

  private boolean readFlags(byte[] text, LogRow row) {
    if (row.protocol != Protocols.TCP || cells.isEmpty(places.flags())) {
      return true;
    }
    int flags = TcpFlags.read(text, cells.from(places.flags()), cells.to(places.flags()));
    if (flags < 0) {
      return fail(LogReason.BAD_FLAGS);
    }
    row.srcFlags = flags;
    return true;
  }

  private static void countFlags(LogRow row) {
    if (row.srcFlags == LogRow.UNKNOWN) {
      return;
    }
    OredFlags.count(row.srcFlags, row.srcPackets, row.src);
    row.contact = OredFlags.contact(row.srcFlags);
    if (row.dstPackets > 0 && row.contact != Contact.NONE) {
      // There is no reverse row. A source that sent nothing but SYNs was refused or not answered.
      boolean wentOn = (row.srcFlags & (OredFlags.ACK | OredFlags.RST)) != 0;
      row.contact = wentOn ? Contact.SUCCEEDED : Contact.FAILED;
    }
  }
}
