package org.scanlake.alert;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.time.ZoneOffset;
import org.scanlake.flow.FlowRow;
import org.scanlake.flow.IsoTime;
import org.scanlake.flow.Protocols;
import org.scanlake.flow.TcpFlags;
import org.scanlake.network.Address;

/**
 * Reads nfdump rows of the shape that nearly all have: TCP, UDP, ICMP or GRE over IPv4, seconds
 * with three decimals, counts that are not scaled. One pass over the bytes. Whatever is not exactly
 * so is left to {@link NfdumpRows}.
 *
 * <p>A row is mostly numbers, and one loop reads them all by the tables below: a year of mails is
 * read in about a second, and code that the compiler has finished in a tenth of it is worth more
 * than code that is faster once it is compiled. Neighbouring rows mostly start in one minute and
 * have one source, and are told so by their bytes.
 */
final class NfdumpPlainRow {
  private static final int FAIL = RowReader.NOT_PLAIN;

  private static final VarHandle WORDS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  /** {@code 2006-10-07 01:02}, which are two words. */
  private static final int MINUTE_LENGTH = 2 * Long.BYTES;

  private static final long MICROS = 1_000_000;

  private static final int YEAR = 0;
  private static final int SECONDS = 5;
  private static final int MILLIS = 6;
  private static final int DURATION = 7;
  private static final int DURATION_MILLIS = 8;
  private static final int FIRST_OCTET = 9;
  private static final int LAST_OCTET = 12;
  private static final int PORT = 13;
  private static final int ICMP_TYPE = 14;
  private static final int ICMP_CODE = 15;
  private static final int LARGEST_OCTET = 255;

  /** The numbers by the places above, each packed into one word: the loop looks only once. */
  private static final long[] NUMBERS = {
    number(4, 4, 9999, '-'), // day
    number(2, 2, 12, '-'),
    number(2, 2, 31, ' '),
    number(2, 2, 23, ':'), // time
    number(2, 2, 59, ':'),
    number(2, 2, 59, '.'),
    number(3, 3, 999, ' '),
    number(1, 9, 1 << 30, '.'), // duration
    number(3, 3, 999, ' '),
    number(1, 3, LARGEST_OCTET, '.'), // address
    number(1, 3, LARGEST_OCTET, '.'),
    number(1, 3, LARGEST_OCTET, '.'),
    number(1, 3, LARGEST_OCTET, ':'),
    number(1, 5, 0xffff, ' '), // port
    number(1, 3, 0xff, '.'), // ICMP type and code
    number(1, 3, 0xff, ' ')
  };

  private static final int MOST_COUNTS = 7;
  private static final int MOST_COUNT_DIGITS = 18;
  private static final int LONGEST_FLAGS = 8;

  private final NfdumpColumns columns;
  private final int countColumns;
  private final long zoneMicros;
  private final IsoTime time = new IsoTime();
  private final int[] numbers = new int[NUMBERS.length];
  private final long[] counts = new long[MOST_COUNTS];
  private byte[] b = {};

  /** Stops every loop here, so that none has to watch for the end. */
  private int lastNewline;

  private int lastDay = -1;
  private long lastDayMicros;

  private boolean hasMinute;
  private long minuteStart;
  private long minuteEnd;
  private long minuteMicros;

  /** Of the address as it is written with the colon behind it; 0 for one of less than a word. */
  private int sourceLength;

  private long sourceStart;
  private long sourceEnd;
  private long sourceLow;

  NfdumpPlainRow(NfdumpColumns columns, ZoneOffset zone) {
    this.columns = columns;
    this.countColumns =
        (columns.tos() ? 1 : 0) + 2 + columns.numbersAfterBytes() + (columns.flows() ? 1 : 0);
    this.zoneMicros = zone.getTotalSeconds() * 1_000_000L;
  }

  /** Fills {@code row}; returns the index behind the line end or {@link RowReader#NOT_PLAIN}. */
  int read(byte[] bytes, int from, int end, FlowRow row) {
    if (from >= end || bytes[end - 1] != '\n') {
      return FAIL;
    }
    b = bytes;
    lastNewline = end - 1;
    int at = readTimes(from, row);
    at = at == FAIL ? FAIL : readProtocol(blanks(at), row);
    at = at == FAIL ? FAIL : readSource(blanks(at), row);
    at = at == FAIL ? FAIL : readDestination(blanks(at), row);
    return at == FAIL ? FAIL : readRest(at, row);
  }

  private int readTimes(int from, FlowRow row) {
    boolean isSame = isSameMinute(from);
    int at =
        isSame
            ? readNumbers(from + MINUTE_LENGTH + 1, SECONDS, MILLIS)
            : readNumbers(from, YEAR, MILLIS);
    if (at == FAIL || !isSame && !readMinute(from)) {
      return FAIL;
    }
    row.startMicros = minuteMicros + numbers[SECONDS] * MICROS + numbers[MILLIS] * 1000L;
    at = readNumbers(blanks(at), DURATION, DURATION_MILLIS);
    row.durationMicros = numbers[DURATION] * MICROS + numbers[DURATION_MILLIS] * 1000L;
    return at;
  }

  private boolean isSameMinute(int from) {
    return hasMinute
        && from + MINUTE_LENGTH < lastNewline
        && (long) WORDS.get(b, from) == minuteStart
        && (long) WORDS.get(b, from + Long.BYTES) == minuteEnd
        && b[from + MINUTE_LENGTH] == ':';
  }

  /** Remembers the minute whose numbers were just read. */
  private boolean readMinute(int from) {
    hasMinute = readDay(from);
    minuteMicros = lastDayMicros + (numbers[3] * 60L + numbers[4]) * 60 * MICROS - zoneMicros;
    minuteStart = (long) WORDS.get(b, from);
    minuteEnd = (long) WORDS.get(b, from + Long.BYTES);
    return hasMinute;
  }

  /** Rows of a table mostly share their day. */
  private boolean readDay(int from) {
    int day = numbers[YEAR] << 9 | numbers[1] << 5 | numbers[2];
    if (day != lastDay) {
      lastDayMicros = time.day(b, from, from + 10);
      lastDay = lastDayMicros == IsoTime.BAD ? -1 : day;
    }
    return lastDay >= 0;
  }

  private int readProtocol(int at, FlowRow row) {
    byte[] text = b;
    if (at + 4 > lastNewline) {
      return FAIL;
    }
    row.protocol =
        switch (text[at] << 16 | text[at + 1] << 8 | text[at + 2]) {
          case 'T' << 16 | 'C' << 8 | 'P' -> Protocols.TCP;
          case 'U' << 16 | 'D' << 8 | 'P' -> Protocols.UDP;
          case 'G' << 16 | 'R' << 8 | 'E' -> Protocols.GRE;
          case 'I' << 16 | 'C' << 8 | 'M' -> Protocols.ICMP;
          default -> FAIL;
        };
    if (row.protocol == FAIL) {
      return FAIL;
    }
    int behind = at + 3;
    if (row.protocol == Protocols.ICMP) {
      if (text[behind] != 'P') {
        return FAIL;
      }
      behind++;
    }
    return text[behind] == ' ' ? behind + 1 : FAIL;
  }

  private int readSource(int from, FlowRow row) {
    int at = isSameSource(from) ? from + sourceLength : readNewSource(from);
    row.srcHigh = 0;
    row.srcLow = sourceLow;
    at = at == FAIL ? FAIL : readPort(at);
    row.srcPort = numbers[PORT];
    return at;
  }

  private boolean isSameSource(int from) {
    return sourceLength > 0
        && from + sourceLength < lastNewline
        && (long) WORDS.get(b, from) == sourceStart
        && (long) WORDS.get(b, from + sourceLength - Long.BYTES) == sourceEnd;
  }

  /** Reads an address with the colon behind it, and remembers it. */
  private int readNewSource(int from) {
    int at = readNumbers(from, FIRST_OCTET, LAST_OCTET);
    sourceLow = Address.mapped(address());
    sourceLength = at == FAIL ? 0 : at - from;
    if (sourceLength < Long.BYTES) {
      sourceLength = 0;
    } else {
      sourceStart = (long) WORDS.get(b, from);
      sourceEnd = (long) WORDS.get(b, at - Long.BYTES);
    }
    return at;
  }

  private int readDestination(int from, FlowRow row) {
    if (b[from] != '-' || b[from + 1] != '>' || b[from + 2] != ' ') {
      return FAIL;
    }
    int at = readNumbers(blanks(from + 2), FIRST_OCTET, LAST_OCTET);
    row.dstHigh = 0;
    row.dstLow = Address.mapped(address());
    at = at == FAIL ? FAIL : readPort(at);
    row.dstPort = numbers[PORT];
    return at;
  }

  private int address() {
    int[] n = numbers;
    return n[FIRST_OCTET] << 24 | n[10] << 16 | n[11] << 8 | n[LAST_OCTET];
  }

  /** Reads a port, or ICMP's {@code type.code} as type*256+code. */
  private int readPort(int from) {
    int at = readNumbers(from, PORT, PORT);
    if (at == FAIL) {
      at = readNumbers(from, ICMP_TYPE, ICMP_CODE);
      numbers[PORT] = numbers[ICMP_TYPE] << 8 | numbers[ICMP_CODE];
    }
    return at;
  }

  private static long number(int fewestDigits, int mostDigits, long largest, char behind) {
    return largest << 16 | behind << 8 | mostDigits << 4 | fewestDigits;
  }

  /** Reads numbers that follow each other with one sign between; up to 255 none starts with 0. */
  private int readNumbers(int from, int first, int last) {
    byte[] text = b;
    int[] read = numbers;
    int at = from;
    for (int i = first; i <= last; i++) {
      int start = at;
      int number = 0;
      int digit = text[at] - '0';
      while (digit >= 0 && digit <= 9) {
        number = number * 10 + digit;
        digit = text[++at] - '0';
      }
      int digits = at - start;
      long wanted = NUMBERS[i];
      if (digits < (wanted & 0xf) || digits > (wanted >> 4 & 0xf) || number > wanted >> 16) {
        return FAIL;
      }
      boolean isPadded = digits > 1 && text[start] == '0' && wanted >> 16 == LARGEST_OCTET;
      if (text[at] != (byte) (wanted >> 8) || isPadded) {
        return FAIL;
      }
      read[i] = number;
      at++;
    }
    return at;
  }

  private int readRest(int from, FlowRow row) {
    int at = from;
    row.tcpFlags = FlowRow.UNKNOWN;
    if (columns.flags()) {
      at = readFlags(blanks(at), row);
    }
    at = at == FAIL ? FAIL : readCounts(at);
    if (at == FAIL) {
      return FAIL;
    }
    int next = 0;
    row.tos = columns.tos() ? (int) Math.min(256, counts[next++]) : FlowRow.UNKNOWN;
    row.packets = counts[next++];
    row.bytes = counts[next];
    row.flows = columns.flows() ? counts[countColumns - 1] : 1;
    return row.tos > 255 ? FAIL : at;
  }

  private int readFlags(int from, FlowRow row) {
    byte[] text = b;
    int to = from;
    int flags = 0;
    while (text[to] > ' ' && to - from < LONGEST_FLAGS) {
      flags |= TcpFlags.bit(text[to]);
      to++;
    }
    row.tcpFlags = flags;
    return to == from || text[to] > ' ' || flags >= TcpFlags.NO_FLAG ? FAIL : to;
  }

  /** Reads the counts up to and with the line end. */
  private int readCounts(int from) {
    byte[] text = b;
    int at = from;
    for (int i = 0; i < countColumns; i++) {
      at = blanks(at);
      int start = at;
      long count = 0;
      int digit = text[at] - '0';
      while (digit >= 0 && digit <= 9) {
        count = count * 10 + digit;
        digit = text[++at] - '0';
      }
      if (at == start || at - start > MOST_COUNT_DIGITS || text[at] > ' ') {
        return FAIL;
      }
      counts[i] = count;
    }
    at = blanks(at);
    at += text[at] == '\r' ? 1 : 0;
    return text[at] == '\n' ? at + 1 : FAIL;
  }

  private int blanks(int from) {
    byte[] text = b;
    int at = from;
    while (text[at] == ' ') {
      at++;
    }
    return at;
  }
}
