package org.scanlake.alert;

import org.scanlake.flow.Decimal;
import org.scanlake.flow.IsoTime;

/**
 * Reads the times that Argus, SiLK and headed columns have: {@code 2023/10/30T18:49:20.567}, with
 * {@code -} for {@code /}, with a blank or a point for {@code T}, with a {@code Z} for UTC at the
 * end, {@code 10/30/2023 18:49:20}, {@code 18:49:20.567} without a date, and seconds since 1970.
 */
final class ClockBytes {
  private static final int SHORTEST_DATE = 9;
  private static final int LONGEST = 40;

  private ClockBytes() {}

  /** Microseconds since 1970 UTC, or {@link RowClock#INVALID}. */
  static long micros(byte[] text, int from, int to, RowClock clock) {
    if (to - from > LONGEST) {
      return RowClock.INVALID;
    }
    if (to == from || text[to - 1] != 'Z') {
      return local(text, from, to, clock);
    }
    long local = local(text, from, to - 1, clock);
    long offset = clock.zone().getTotalSeconds() * 1_000_000L;
    return local == RowClock.INVALID ? local : local + offset;
  }

  private static long local(byte[] text, int from, int to, RowClock clock) {
    int time = find(text, from, to, ':') - 2;
    if (time == to - 2) {
      return IsoTime.duration(text, from, to);
    }
    if (time != from && time - from < SHORTEST_DATE) {
      return RowClock.INVALID;
    }
    long microsOfDay = IsoTime.clock(text, time, to);
    if (microsOfDay == IsoTime.BAD) {
      return RowClock.INVALID;
    }
    return time == from
        ? clock.withoutDate(microsOfDay)
        : withDate(text, from, time - 1, microsOfDay, clock);
  }

  private static long withDate(byte[] text, int from, int end, long microsOfDay, RowClock clock) {
    int separator = text[end];
    int first = dateMark(text, from, end);
    int second = dateMark(text, first + 1, end);
    if (second >= end || (separator != ' ' && separator != 'T' && separator != '.')) {
      return RowClock.INVALID;
    }
    long a = Decimal.read(text, from, first);
    long b = Decimal.read(text, first + 1, second);
    long c = Decimal.read(text, second + 1, end);
    boolean yearFirst = first - from == 4;
    return yearFirst ? clock.at(a, b, c, microsOfDay) : clock.at(c, a, b, microsOfDay);
  }

  private static int dateMark(byte[] text, int from, int to) {
    int at = from;
    while (at < to && text[at] != '/' && text[at] != '-') {
      at++;
    }
    return at;
  }

  private static int find(byte[] text, int from, int to, char wanted) {
    int at = from;
    while (at < to && text[at] != wanted) {
      at++;
    }
    return at;
  }
}
