package org.scanlake.alert;

/**
 * The date at the end of an mbox separator, read from bytes without allocating: a splitter asks for
 * every line that starts with {@code From }.
 */
final class SeparatorDate {
  /** No date stands there. */
  static final long NONE = -1;

  /** Weekday, month, day, time, year and at most two words of zone. */
  private static final int MAX_WORDS = 7;

  /** {@code Sat Oct 7 12:34 2006}. */
  private static final int MIN_LENGTH = 20;

  private SeparatorDate() {}

  /** The date that ends {@code line[from..to)}, packed; {@link #NONE} when none does. */
  static long at(byte[] line, int from, int to) {
    int end = to;
    while (end > from && line[end - 1] <= ' ' && line[end - 1] >= 0) {
      end--;
    }
    if (end - from < MIN_LENGTH || !isWordByte(line[end - 1])) {
      return NONE;
    }
    int word = end;
    for (int words = 0; words < MAX_WORDS && word > from; words++) {
      word = wordBefore(line, from, word);
      if (end - word >= MIN_LENGTH && isWeekday(line, word, end)) {
        return dateFrom(line, word, end);
      }
    }
    return NONE;
  }

  static int year(long packed) {
    return (int) (packed >> 40);
  }

  static int month(long packed) {
    return (int) (packed >> 32) & 0xFF;
  }

  static int day(long packed) {
    return (int) (packed >> 24) & 0xFF;
  }

  static int hour(long packed) {
    return (int) (packed >> 16) & 0xFF;
  }

  static int minute(long packed) {
    return (int) (packed >> 8) & 0xFF;
  }

  static int second(long packed) {
    return (int) packed & 0xFF;
  }

  private static int wordBefore(byte[] line, int from, int to) {
    int i = to;
    while (i > from && line[i - 1] == ' ') {
      i--;
    }
    while (i > from && line[i - 1] != ' ') {
      i--;
    }
    return i;
  }

  private static boolean isWeekday(byte[] line, int at, int end) {
    return at + 3 < end
        && (line[at + 3] == ' ' || line[at + 3] == ',')
        && CalendarNames.isWeekday(line[at], line[at + 1], line[at + 2]);
  }

  private static long dateFrom(byte[] line, int weekday, int end) {
    int at = skipSpaces(line, line[weekday + 3] == ',' ? weekday + 4 : weekday + 3, end);
    if (end - at < 4) {
      return NONE;
    }
    int month = CalendarNames.month(line[at], line[at + 1], line[at + 2]);
    at = skipSpaces(line, at + 3, end);
    int dayEnd = digitsEnd(line, at, end);
    int day = number(line, at, dayEnd, 2);
    int time = skipSpaces(line, dayEnd, end);
    int timeEnd = wordEnd(line, time, end);
    int year = year(line, skipSpaces(line, timeEnd, end), end);
    long clock = clock(line, time, timeEnd);
    if (clock == NONE || !CalendarNames.hasDay(year, month, day)) {
      return NONE;
    }
    return (long) year << 40 | (long) month << 32 | (long) day << 24 | clock;
  }

  /** The hour, minute and second of {@code h:mm} or {@code hh:mm:ss}, packed. */
  private static long clock(byte[] line, int from, int to) {
    int hourEnd = digitsEnd(line, from, to);
    int hour = number(line, from, hourEnd, 2);
    if (hourEnd == to || line[hourEnd] != ':') {
      return NONE;
    }
    int minuteEnd = digitsEnd(line, hourEnd + 1, to);
    int minute = number(line, hourEnd + 1, minuteEnd, 2);
    int second = 0;
    if (minuteEnd < to) {
      second = line[minuteEnd] == ':' ? number(line, minuteEnd + 1, to, 2) : -1;
    }
    boolean possible =
        hour >= 0 && hour < 24 && minute >= 0 && minute < 60 && second >= 0 && second <= 60;
    return possible ? (long) hour << 16 | (long) minute << 8 | Math.min(second, 59) : NONE;
  }

  /** The year among the words of {@code line[from..end)}; -1 when another word is no zone. */
  private static int year(byte[] line, int from, int end) {
    int year = -1;
    for (int at = from; at < end; at = skipSpaces(line, wordEnd(line, at, end), end)) {
      int wordEnd = wordEnd(line, at, end);
      int number = wordEnd - at == 4 ? number(line, at, wordEnd, 4) : -1;
      if (number >= 0 && year < 0) {
        year = number;
      } else if (!isZone(line, at, wordEnd)) {
        return -1;
      }
    }
    return year;
  }

  /** {@code PDT}, {@code +0200}, {@code -07:00} or {@code (PDT)}; no word of prose. */
  private static boolean isZone(byte[] line, int from, int to) {
    byte first = line[from];
    for (int i = from; i < to; i++) {
      if (!isWordByte(line[i])) {
        return false;
      }
    }
    return to - from <= 6 && (first < '0' || first > '9');
  }

  /** What years and zones consist of: no small letters. */
  private static boolean isWordByte(byte b) {
    return (b >= '0' && b <= '9')
        || (b >= 'A' && b <= 'Z')
        || b == '+'
        || b == '-'
        || b == ':'
        || b == '('
        || b == ')';
  }

  private static int number(byte[] line, int from, int to, int maxDigits) {
    if (to <= from || to - from > maxDigits || digitsEnd(line, from, to) != to) {
      return -1;
    }
    int value = 0;
    for (int i = from; i < to; i++) {
      value = value * 10 + line[i] - '0';
    }
    return value;
  }

  private static int digitsEnd(byte[] line, int from, int to) {
    int i = from;
    while (i < to && line[i] >= '0' && line[i] <= '9') {
      i++;
    }
    return i;
  }

  private static int wordEnd(byte[] line, int from, int to) {
    int i = from;
    while (i < to && line[i] != ' ') {
      i++;
    }
    return i;
  }

  private static int skipSpaces(byte[] line, int from, int to) {
    int i = from;
    while (i < to && line[i] == ' ') {
      i++;
    }
    return i;
  }
}
