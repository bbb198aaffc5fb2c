package org.scanlake.flow;

import java.time.YearMonth;

/**
 * Reads {@code 2006-10-07 12:34:56.789} and durations out of bytes. Remembers the last month it
 * saw, as rows of one table mostly share it. One instance a table.
 */
public final class IsoTime {
  public static final long BAD = Long.MIN_VALUE;
  private static final long MICROS_A_SECOND = 1_000_000;
  private static final long MICROS_A_DAY = 86_400 * MICROS_A_SECOND;

  private int lastMonth = -1;
  private int lastMonthDays;
  private long lastMonthStart;

  /** Microseconds at the start of the day {@code yyyy-mm-dd} (any separator), or {@link #BAD}. */
  public long day(byte[] b, int from, int to) {
    if (to - from != 10 || b[from + 4] != b[from + 7] || isDigit(b[from + 4])) {
      return BAD;
    }
    int year = two(b, from) * 100 + two(b, from + 2);
    int month = two(b, from + 5);
    int day = two(b, from + 8);
    if (two(b, from) < 0 || two(b, from + 2) < 0 || month < 1 || month > 12 || day < 1) {
      return BAD;
    }
    int packed = year << 4 | month;
    if (packed != lastMonth) {
      YearMonth first = YearMonth.of(year, month);
      lastMonth = packed;
      lastMonthDays = first.lengthOfMonth();
      lastMonthStart = first.atDay(1).toEpochDay();
    }
    return day > lastMonthDays ? BAD : (lastMonthStart + day - 1) * MICROS_A_DAY;
  }

  /** Microseconds since midnight of {@code hh:mm:ss[.fraction]}, or {@link #BAD}. */
  public static long clock(byte[] b, int from, int to) {
    if (to - from < 8 || b[from + 2] != ':' || b[from + 5] != ':') {
      return BAD;
    }
    int hour = two(b, from);
    int minute = two(b, from + 3);
    long micros = second(b, from + 6, to);
    if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || micros == BAD) {
      return BAD;
    }
    return (hour * 60L + minute) * 60 * MICROS_A_SECOND + micros;
  }

  /** Microseconds since the minute began of {@code ss[.fraction]}, or {@link #BAD}. */
  public static long second(byte[] b, int from, int to) {
    int second = to - from < 2 ? -1 : two(b, from);
    if (second < 0 || second > 60) {
      return BAD;
    }
    long micros = fraction(b, from + 2, to);
    return micros < 0 ? BAD : second * MICROS_A_SECOND + micros;
  }

  /** Microseconds of a duration {@code 12.345} or {@code 00:00:12.345}, or {@link #BAD}. */
  public static long duration(byte[] b, int from, int to) {
    if (to - from >= 8 && b[from + 2] == ':') {
      return clock(b, from, to);
    }
    int point = from;
    while (point < to && b[point] != '.') {
      point++;
    }
    long seconds = Decimal.read(b, from, point);
    long micros = fraction(b, point, to);
    return seconds < 0 || seconds > 1L << 40 || micros < 0
        ? BAD
        : seconds * MICROS_A_SECOND + micros;
  }

  /** Microseconds of {@code .123…} (nothing: 0; further digits are cut off), or -1. */
  private static long fraction(byte[] b, int from, int to) {
    if (from == to) {
      return 0;
    }
    if (b[from] != '.' || to - from < 2 || to - from > 10) {
      return -1;
    }
    long micros = 0;
    for (int i = 1; i <= 6; i++) {
      int digit = from + i < to ? b[from + i] - '0' : 0;
      if (digit < 0 || digit > 9) {
        return -1;
      }
      micros = micros * 10 + digit;
    }
    for (int i = from + 7; i < to; i++) {
      if (!isDigit(b[i])) {
        return -1;
      }
    }
    return micros;
  }

  private static int two(byte[] b, int at) {
    int tens = b[at] - '0';
    int ones = b[at + 1] - '0';
    return tens < 0 || tens > 9 || ones < 0 || ones > 9 ? -1 : tens * 10 + ones;
  }

  private static boolean isDigit(byte b) {
    return b >= '0' && b <= '9';
  }
}
