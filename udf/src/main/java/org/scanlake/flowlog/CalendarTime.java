package org.scanlake.flowlog;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.time.ZoneOffset;
import org.scanlake.flow.IsoTime;

/**
 * Reads the times of flow logs: {@code 2023-10-30 18:49:20.567}, with {@code /} between the numbers
 * of the date, with {@code T}, {@code +} or a point before the time of day, with a {@code Z} for
 * UTC at the end, {@code 10/30/2023 18:49:20}, and seconds since 1970. Remembers the last minute,
 * as neighbouring rows mostly share it. One instance a reader.
 */
final class CalendarTime {
  /** What {@link #micros} answers for a text that is no time, or a time without a date. */
  static final long BAD = IsoTime.BAD;

  private static final VarHandle WORDS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final int DATE = 10;
  private static final int MINUTE = 16;
  private static final int SHORTEST = 19;
  private static final int LONGEST = 40;

  /** The end of the year 9999. */
  private static final long LAST = 253_402_300_799L * 1_000_000;

  private final long zoneMicros;
  private final IsoTime days = new IsoTime();
  private final byte[] turned = new byte[LONGEST];
  private long lastDate;
  private long lastMinute;
  private long lastMicros = BAD;

  /**
   * A reader of times.
   *
   * @param zone of those that name none
   */
  CalendarTime(ZoneOffset zone) {
    zoneMicros = zone.getTotalSeconds() * 1_000_000L;
  }

  /** Microseconds since 1970 UTC, or {@link #BAD}. */
  long micros(byte[] text, int from, int to) {
    if (to - from < SHORTEST || text[from + MINUTE] != ':') {
      return epoch(text, from, to);
    }
    if (to - from > LONGEST) {
      return BAD;
    }
    return text[from + 2] == '/' ? monthFirst(text, from, to) : yearFirst(text, from, to);
  }

  private long yearFirst(byte[] text, int from, int to) {
    boolean isUtc = text[to - 1] == 'Z';
    long minute = minute(text, from);
    long second = IsoTime.second(text, from + MINUTE + 1, isUtc ? to - 1 : to);
    if (minute == BAD || second == IsoTime.BAD) {
      return BAD;
    }
    return minute + second - (isUtc ? 0 : zoneMicros);
  }

  /** Microseconds to the start of the minute, in the text's own zone. */
  private long minute(byte[] text, int from) {
    long date = (long) WORDS.get(text, from);
    long minute = (long) WORDS.get(text, from + 8);
    if (date != lastDate || minute != lastMinute || lastMicros == BAD) {
      lastDate = date;
      lastMinute = minute;
      lastMicros = readMinute(text, from);
    }
    return lastMicros;
  }

  private long readMinute(byte[] text, int from) {
    int separator = text[from + DATE];
    boolean isSeparated =
        separator == ' ' || separator == 'T' || separator == '+' || separator == '.';
    long day = days.day(text, from, from + DATE);
    long clock = IsoTime.clock(text, from + DATE + 1, from + SHORTEST);
    if (!isSeparated || day == IsoTime.BAD || clock == IsoTime.BAD) {
      return BAD;
    }
    return day + clock - IsoTime.second(text, from + MINUTE + 1, from + SHORTEST);
  }

  private long monthFirst(byte[] text, int from, int to) {
    if (text[from + 5] != '/') {
      return BAD;
    }
    System.arraycopy(text, from + 6, turned, 0, 4);
    turned[4] = '/';
    System.arraycopy(text, from, turned, 5, 5);
    System.arraycopy(text, from + DATE, turned, DATE, to - from - DATE);
    return yearFirst(turned, 0, to - from);
  }

  private static long epoch(byte[] text, int from, int to) {
    if (to - from > 2 && text[from + 2] == ':') {
      return BAD;
    }
    long micros = IsoTime.duration(text, from, to);
    return micros > LAST ? BAD : micros;
  }
}
