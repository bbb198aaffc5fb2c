package org.scanlake.alert;

import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.Arrays;
import org.scanlake.flow.Decimal;
import org.scanlake.flow.FlowRow;
import org.scanlake.flow.FlowRows;
import org.scanlake.flow.IsoTime;
import org.scanlake.flow.Protocols;
import org.scanlake.flow.TcpFlags;
import org.scanlake.network.Address;
import org.scanlake.network.AddressBytes;

/** Reads the rows of one nfdump table. */
final class NfdumpRows implements RowReader {
  private static final int NO_PROTOCOL = Integer.MIN_VALUE;
  private static final byte[] NO_SOURCE = {};

  private final NfdumpColumns columns;
  private final ZoneOffset zone;
  private final long zoneMicros;
  private final Cursor word = new Cursor();
  private final IsoTime time = new IsoTime();
  private final AddressBytes address = new AddressBytes();
  private final NfdumpPlainRow plain;
  private boolean wrapped;
  private int port;
  private byte[] sourceBytes = NO_SOURCE;
  private int sourceFrom;
  private int sourceTo;

  NfdumpRows(NfdumpColumns columns, ZoneOffset zone) {
    this.columns = columns;
    this.zone = zone;
    this.plain = new NfdumpPlainRow(columns, zone);
    this.zoneMicros = zone.getTotalSeconds() * 1_000_000L;
  }

  @Override
  public ZoneOffset zone() {
    return zone;
  }

  @Override
  public RowOutcome read(Line line, FlowRows rows) {
    FlowRow row = rows.row;
    word.start(line);
    if (!readTime(row)) {
      boolean secondHalf = wrapped;
      wrapped = false;
      return secondHalf ? RowOutcome.CONTINUED : RowOutcome.BAD;
    }
    wrapped = false;
    if (readEnds(row) && readCounts(row)) {
      rows.append();
      return RowOutcome.READ;
    }
    wrapped = word.from == word.to;
    return wrapped ? RowOutcome.WRAPPED : RowOutcome.BAD;
  }

  @Override
  public int readPlainRow(byte[] bytes, int from, int end, FlowRows rows) {
    int next = plain.read(bytes, from, end, rows.row);
    if (next == NOT_PLAIN) {
      return NOT_PLAIN;
    }
    rows.append();
    wrapped = false;
    sourceBytes = NO_SOURCE;
    return next;
  }

  /** Makes the next line be read as if it were the table's first. */
  void forget() {
    wrapped = false;
    sourceBytes = NO_SOURCE;
  }

  /**
   * Which word of the last line, from 0, was not what the table has there; for an unlikely end of
   * the line, the number of its words.
   */
  int wordReached() {
    return word.number();
  }

  private boolean readTime(FlowRow row) {
    if (!word.next()) {
      return false;
    }
    long day = time.day(word.bytes, word.from, word.to);
    if (day == IsoTime.BAD || !word.next()) {
      return false;
    }
    long clock = IsoTime.clock(word.bytes, word.from, word.to);
    row.startMicros = day + clock - zoneMicros;
    return clock != IsoTime.BAD;
  }

  private boolean readEnds(FlowRow row) {
    word.next();
    row.durationMicros = IsoTime.duration(word.bytes, word.from, word.to);
    word.next();
    row.protocol = protocol(word.bytes, word.from, word.to);
    if (row.durationMicros == IsoTime.BAD || row.protocol == NO_PROTOCOL) {
      return false;
    }
    if (!word.next() || !readSource(row)) {
      return false;
    }
    if (!word.next() || !(word.is("->") || word.is("<->")) || !word.next()) {
      return false;
    }
    if (!readEnd(row.protocol)) {
      return false;
    }
    row.dstHigh = address.high();
    row.dstLow = address.low();
    row.dstPort = port;
    return true;
  }

  /** An alert's rows mostly have one source: its address is read again only when it changes. */
  private boolean readSource(FlowRow row) {
    byte[] b = word.bytes;
    int colon = word.to - 1;
    while (colon > word.from && b[colon] != ':') {
      colon--;
    }
    boolean same =
        b == sourceBytes
            && colon > word.from
            && Arrays.equals(b, word.from, colon, b, sourceFrom, sourceTo);
    if (same) {
      port = port(b, colon + 1, word.to);
      row.srcPort = port;
      return port >= 0;
    }
    if (!readEnd(row.protocol)) {
      return false;
    }
    row.srcHigh = address.high();
    row.srcLow = address.low();
    row.srcPort = port;
    sourceBytes = Address.isIpv4(row.srcHigh, row.srcLow) ? b : NO_SOURCE;
    sourceFrom = word.from;
    sourceTo = colon;
    return true;
  }

  private boolean readCounts(FlowRow row) {
    row.tcpFlags = FlowRow.UNKNOWN;
    row.tos = FlowRow.UNKNOWN;
    row.flows = 1;
    if (columns.flags()) {
      word.next();
      row.tcpFlags = TcpFlags.read(word.bytes, word.from, word.to);
      if (row.tcpFlags < 0) {
        return false;
      }
    }
    if (columns.tos()) {
      word.next();
      row.tos = (int) Decimal.read(word.bytes, word.from, word.to);
      if (row.tos < 0 || row.tos > 255) {
        return false;
      }
    }
    row.packets = count();
    row.bytes = count();
    for (int i = 0; i < columns.numbersAfterBytes(); i++) {
      if (count() < 0) {
        return false;
      }
    }
    if (columns.flows()) {
      row.flows = count();
    }
    return row.packets >= 0 && row.bytes >= 0 && row.flows >= 0 && word.atEnd();
  }

  private long count() {
    return word.next() ? word.scaledCount() : Cursor.NOT_A_NUMBER;
  }

  /** Reads {@code address:port} (IPv4) or {@code address.port} (IPv6) of the current word. */
  private boolean readEnd(int protocol) {
    byte[] b = word.bytes;
    int colon = -1;
    int colons = 0;
    for (int i = word.from; i < word.to; i++) {
      if (b[i] == ':') {
        colon = i;
        colons++;
      }
    }
    int split = colons == 1 ? colon : ipv6Split(protocol);
    if (split < 0 || !address.read(b, word.from, split)) {
      return false;
    }
    port = port(b, split + 1, word.to);
    return port >= 0;
  }

  /** Of an ICMPv6 destination {@code 2001:db8::1.128.0} the last two dots belong to the port. */
  private int ipv6Split(int protocol) {
    int last = lastDot(word.to);
    int previous = last < 0 ? -1 : lastDot(last);
    return protocol == Protocols.ICMP6 && previous > 0 ? previous : last;
  }

  private int lastDot(int before) {
    int i = before - 1;
    while (i >= word.from && word.bytes[i] != '.') {
      i--;
    }
    return i < word.from ? -1 : i;
  }

  /** A decimal port, or ICMP's {@code type.code} as type*256+code; -1 for anything else. */
  private static int port(byte[] b, int from, int to) {
    int point = from;
    while (point < to && b[point] != '.') {
      point++;
    }
    long number = Decimal.read(b, from, point);
    if (point == to) {
      return number >= 0 && number <= 0xffff ? (int) number : -1;
    }
    long code = Decimal.read(b, point + 1, to);
    return number >= 0 && number <= 255 && code >= 0 && code <= 255
        ? (int) (number * 256 + code)
        : -1;
  }

  private static int protocol(byte[] b, int from, int to) {
    if (to - from == 3) {
      int packed = b[from] << 16 | b[from + 1] << 8 | b[from + 2];
      if (packed == ('T' << 16 | 'C' << 8 | 'P')) {
        return Protocols.TCP;
      }
      if (packed == ('U' << 16 | 'D' << 8 | 'P')) {
        return Protocols.UDP;
      }
      if (packed == ('G' << 16 | 'R' << 8 | 'E')) {
        return Protocols.GRE;
      }
    } else if (to - from == 4 && b[from] == 'I' && b[from + 1] == 'C' && b[from + 3] == 'P') {
      return b[from + 2] == 'M' ? Protocols.ICMP : NO_PROTOCOL;
    } else if (to == from || to - from > 16) {
      return NO_PROTOCOL;
    }
    String name = new String(b, from, to - from, StandardCharsets.ISO_8859_1);
    return Protocols.number(name).orElse(NO_PROTOCOL);
  }
}
