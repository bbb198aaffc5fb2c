package org.scanlake.alert;

/**
 * Reads the times that Argus and SiLK print: {@code 2023/10/30T18:49:20.567}, with {@code -} for
 * {@code /}, with a blank or a point for {@code T}, {@code 10/30/2023 18:49:20}, {@code
 * 18:49:20.567} without a date, and seconds since 1970. Allocates nothing.
 */
final class ClockBytes {
  private ClockBytes() {}

  /** Microseconds since 1970 UTC, or {@link RowClock#INVALID}. */
  static long micros(byte[] text, int from, int to, RowClock clock) {
    int colon = find(text, from, to, ':');
    if (colon == to) {
      long epoch = Numbers.secondsAsMicros(text, from, to);
      return epoch < 0 ? RowClock.INVALID : epoch;
    }
    int time = colon - 2;
    long microsOfDay = timeOfDay(text, time, to);
    if (time == from) {
      return microsOfDay == RowClock.INVALID ? microsOfDay : clock.withoutDate(microsOfDay);
    }
    return time - from < 9 ? RowClock.INVALID : withDate(text, from, time - 1, microsOfDay, clock);
  }

  private static long withDate(byte[] text, int from, int end, long microsOfDay, RowClock clock) {
    int separator = text[end];
    int first = dateMark(text, from, end);
    int second = dateMark(text, first + 1, end);
    if (second >= end || (separator != ' ' && separator != 'T' && separator != '.')) {
      return RowClock.INVALID;
    }
    long a = Numbers.natural(text, from, first);
    long b = Numbers.natural(text, first + 1, second);
    long c = Numbers.natural(text, second + 1, end);
    boolean yearFirst = first - from == 4;
    return yearFirst ? clock.at(a, b, c, microsOfDay) : clock.at(c, a, b, microsOfDay);
  }

  private static long timeOfDay(byte[] text, int from, int to) {
    if (from < 0 || to - from < 8 || text[from + 2] != ':' || text[from + 5] != ':') {
      return RowClock.INVALID;
    }
    boolean whole = to - from == 8;
    long micros =
        whole
            ? 0
            : text[from + 8] == '.' ? Numbers.fractionMicros(text, from + 9, to) : Numbers.NONE;
    return micros < 0
        ? RowClock.INVALID
        : RowClock.timeOfDay(
            Numbers.natural(text, from, from + 2),
            Numbers.natural(text, from + 3, from + 5),
            Numbers.natural(text, from + 6, from + 8),
            micros);
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
