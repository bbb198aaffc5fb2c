package org.scanlake.alert;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.time.ZoneOffset;
import java.util.Arrays;
import org.scanlake.flow.FlowRow;
import org.scanlake.flow.Protocols;
import org.scanlake.flow.TcpFlags;
import org.scanlake.network.Address;

/**
 * Reads nfdump rows of the shape that nearly all have: TCP, UDP, ICMP or GRE over IPv4, seconds
 * with three decimals, counts that are not scaled. One pass over the bytes, each looked at once.
 * Whatever is not exactly so is left to {@link NfdumpRows}.
 */
final class NfdumpPlainRow {
  private static final int FAIL = RowReader.NOT_PLAIN;
  private static final VarHandle WORDS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  /** The eight bytes {@code 00:00:00}. */
  private static final long CLOCK = 0x30303a30303a3030L;

  private static final long COLONS = 0x0000ff0000ff0000L;
  private static final long SIXES = 0x0606060606060606L;
  private static final long HIGH_HALVES = 0xf0f0f0f0f0f0f0f0L;
  private static final int SHORTEST = 64;
  private static final long BLANKS = 0x2020202020202020L;

  private final NfdumpColumns columns;
  private final long zoneMicros;
  private final IsoTime time = new IsoTime();
  private byte[] b = {};
  private int end;
  private long number;

  private long lastDay = -1;
  private int lastDayTail = -1;
  private long lastDayMicros;

  private byte[] sourceBytes = {};
  private int sourceFrom;
  private int sourceLength;
  private long sourceLow;

  NfdumpPlainRow(NfdumpColumns columns, ZoneOffset zone) {
    this.columns = columns;
    this.zoneMicros = zone.getTotalSeconds() * 1_000_000L;
  }

  /** Fills {@code row}; returns the index behind the line end or {@link RowReader#NOT_PLAIN}. */
  int read(byte[] bytes, int from, int partEnd, FlowRow row) {
    if (partEnd - from < SHORTEST) {
      return FAIL;
    }
    b = bytes;
    end = partEnd;
    int at = readStart(from, row);
    at = at == FAIL ? FAIL : readDuration(at, row);
    at = at == FAIL ? FAIL : readProtocol(at, row);
    at = at == FAIL ? FAIL : readSource(at, row);
    at = at == FAIL ? FAIL : readDestination(at, row);
    return at == FAIL ? FAIL : readCounts(at, row);
  }

  private int readStart(int from, FlowRow row) {
    if (b[from + 10] != ' ' || b[from + 19] != '.' || b[from + 23] != ' ') {
      return FAIL;
    }
    long clock = (long) WORDS.get(b, from + 11) ^ CLOCK;
    int millis = digits3(from + 20);
    if (!isClock(clock) || millis < 0 || !readDay(from)) {
      return FAIL;
    }
    int hour = two(clock);
    int minute = two(clock >>> 24);
    int second = two(clock >>> 48);
    if (hour > 23 || minute > 59 || second > 59) {
      return FAIL;
    }
    long seconds = (hour * 60L + minute) * 60 + second;
    row.startMicros = lastDayMicros + seconds * 1_000_000 + millis * 1000L - zoneMicros;
    return from + 23;
  }

  /** Rows of a table mostly share their day, whose ten bytes are compared with the last. */
  private boolean readDay(int from) {
    long day = (long) WORDS.get(b, from);
    int tail = b[from + 8] << 8 | b[from + 9];
    if (day == lastDay && tail == lastDayTail) {
      return true;
    }
    long micros = time.day(b, from, from + 10);
    if (micros == IsoTime.BAD || b[from + 4] != '-') {
      return false;
    }
    lastDay = day;
    lastDayTail = tail;
    lastDayMicros = micros;
    return true;
  }

  private static boolean isClock(long digits) {
    return ((digits + SIXES | digits) & HIGH_HALVES | digits & COLONS) == 0;
  }

  private static int two(long digits) {
    return (int) (digits & 0xf) * 10 + (int) (digits >>> 8 & 0xf);
  }

  private int digits3(int at) {
    int a = b[at] - '0';
    int c = b[at + 1] - '0';
    int d = b[at + 2] - '0';
    return (a | c | d | 9 - a | 9 - c | 9 - d) < 0 ? FAIL : a * 100 + c * 10 + d;
  }

  private int readDuration(int from, FlowRow row) {
    int at = readNumber(from);
    if (at == FAIL || at + 4 >= end || b[at] != '.' || b[at + 4] != ' ') {
      return FAIL;
    }
    int millis = digits3(at + 1);
    row.durationMicros = number * 1_000_000 + millis * 1000L;
    return millis < 0 || number > 1L << 30 ? FAIL : at + 4;
  }

  private int readProtocol(int from, FlowRow row) {
    int at = skipBlanks(from);
    if (at + 5 >= end) {
      return FAIL;
    }
    row.protocol =
        switch (b[at] << 16 | b[at + 1] << 8 | b[at + 2]) {
          case 'T' << 16 | 'C' << 8 | 'P' -> Protocols.TCP;
          case 'U' << 16 | 'D' << 8 | 'P' -> Protocols.UDP;
          case 'G' << 16 | 'R' << 8 | 'E' -> Protocols.GRE;
          case 'I' << 16 | 'C' << 8 | 'M' -> Protocols.ICMP;
          default -> FAIL;
        };
    int last = row.protocol == Protocols.ICMP ? at + 3 : at + 2;
    return row.protocol == FAIL || b[last] != 'P' || b[last + 1] != ' ' ? FAIL : last + 1;
  }

  private int readSource(int from, FlowRow row) {
    int at = skipBlanks(from);
    int colon = at + sourceLength;
    boolean same =
        b == sourceBytes
            && colon < end
            && b[colon] == ':'
            && Arrays.equals(b, at, colon, b, sourceFrom, sourceFrom + sourceLength);
    if (!same) {
      colon = readAddress(at);
      if (colon == FAIL) {
        return FAIL;
      }
      sourceBytes = b;
      sourceFrom = at;
      sourceLength = colon - at;
      sourceLow = Address.mapped((int) number);
    }
    row.srcHigh = 0;
    row.srcLow = sourceLow;
    int next = readPort(colon + 1);
    row.srcPort = (int) number;
    return next;
  }

  private int readDestination(int from, FlowRow row) {
    int at = skipBlanks(from);
    if (at + 2 >= end || b[at] != '-' || b[at + 1] != '>' || b[at + 2] != ' ') {
      return FAIL;
    }
    int colon = readAddress(skipBlanks(at + 2));
    if (colon == FAIL) {
      return FAIL;
    }
    row.dstHigh = 0;
    row.dstLow = Address.mapped((int) number);
    int next = readPort(colon + 1);
    row.dstPort = (int) number;
    return next;
  }

  private int readCounts(int from, FlowRow row) {
    row.tcpFlags = FlowRow.UNKNOWN;
    row.tos = FlowRow.UNKNOWN;
    row.flows = 1;
    int at = from;
    if (columns.flags()) {
      at = readFlags(at, row);
    }
    if (columns.tos() && at != FAIL) {
      at = readCount(at);
      row.tos = (int) number;
    }
    at = at == FAIL || row.tos > 255 ? FAIL : readCount(at);
    row.packets = number;
    at = at == FAIL ? FAIL : readCount(at);
    row.bytes = number;
    for (int i = 0; i < columns.numbersAfterBytes() && at != FAIL; i++) {
      at = readCount(at);
    }
    if (columns.flows() && at != FAIL) {
      at = readCount(at);
      row.flows = number;
    }
    return at == FAIL ? FAIL : lineEnd(at);
  }

  private int readFlags(int from, FlowRow row) {
    int at = skipBlanks(from);
    int to = at;
    while (to < end && b[to] > ' ') {
      to++;
    }
    row.tcpFlags = TcpFlags.read(b, at, to);
    return row.tcpFlags < 0 ? FAIL : to;
  }

  private int lineEnd(int from) {
    int at = skipBlanks(from);
    if (at == end) {
      return end;
    }
    if (b[at] == '\r' && at + 1 < end) {
      at++;
    }
    return b[at] == '\n' ? at + 1 : FAIL;
  }

  /** Reads a whole number followed by a blank or the line's end. */
  private int readCount(int from) {
    int at = readNumber(from);
    at = at == FAIL ? readLongNumber(from) : at;
    return at == FAIL || at < end && b[at] > ' ' ? FAIL : at;
  }

  /** Reads up to seven digits after blanks; the value is in {@link #number}. */
  private int readNumber(int from) {
    int at = skipBlanks(from);
    if (at + Long.BYTES > end) {
      return FAIL;
    }
    long word = (long) WORDS.get(b, at);
    int length = DigitWord.length(word);
    if (length == 0 || length == Long.BYTES) {
      return FAIL;
    }
    number = DigitWord.value(word, length);
    return at + length;
  }

  /** Like {@link #readNumber}, of any length and near the end of the part too. */
  private int readLongNumber(int from) {
    int start = skipBlanks(from);
    int at = start;
    while (at < end && b[at] >= '0' && b[at] <= '9') {
      at++;
    }
    number = at == start ? 0 : Cursor.number(b, start, at);
    return at == start || number < 0 ? FAIL : at;
  }

  /** Reads a port, or ICMP's {@code type.code}, up to the blank behind it. */
  private int readPort(int from) {
    if (from >= end || b[from] == ' ') {
      return FAIL;
    }
    int at = readNumber(from);
    if (at == FAIL || at == end) {
      return FAIL;
    }
    if (b[at] == '.') {
      long type = number;
      if (at + 1 >= end || b[at + 1] == ' ') {
        return FAIL;
      }
      at = readNumber(at + 1);
      boolean icmp = at != FAIL && type <= 255 && number <= 255;
      number = type * 256 + number;
      return icmp && at < end && b[at] == ' ' ? at : FAIL;
    }
    return number <= 0xffff && b[at] == ' ' ? at : FAIL;
  }

  /** Reads a dotted address up to its colon, whose index it returns; the bits are in number. */
  private int readAddress(int from) {
    long bits = 0;
    int at = from;
    for (int octets = 0; octets < 4; octets++) {
      if (at + Long.BYTES > end) {
        return FAIL;
      }
      long word = (long) WORDS.get(b, at);
      int length = DigitWord.length(word);
      if (length == 0 || length > 3 || length > 1 && b[at] == '0') {
        return FAIL;
      }
      long octet = DigitWord.value(word, length);
      at += length;
      if (octet > 255 || b[at] != (octets < 3 ? '.' : ':')) {
        return FAIL;
      }
      bits = bits << 8 | octet;
      at++;
    }
    number = bits;
    return at - 1;
  }

  private int skipBlanks(int from) {
    int at = from;
    while (at + Long.BYTES <= end) {
      long others = (long) WORDS.get(b, at) ^ BLANKS;
      if (others != 0) {
        return at + (Long.numberOfTrailingZeros(others) >>> 3);
      }
      at += Long.BYTES;
    }
    while (at < end && b[at] == ' ') {
      at++;
    }
    return at;
  }
}
