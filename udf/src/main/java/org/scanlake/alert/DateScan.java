package org.scanlake.alert;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/** One pass over the text of a date, from left to right. No regular expression: starts are cold. */
final class DateScan {
  private static final int NO_NUMBER = -1;
  private static final int MAX_OFFSET_MINUTES = 18 * 60;

  private final String text;
  private int at;
  private int year = NO_NUMBER;
  private int month;
  private int day = NO_NUMBER;
  private int hour = NO_NUMBER;
  private int minute = NO_NUMBER;
  private int second;
  private int offsetMinutes;
  private boolean broken;

  DateScan(String text) {
    this.text = text;
  }

  Optional<OffsetDateTime> date() {
    skipBlanks();
    weekday();
    if (isDigit(peek(0)) && digits(at) == 4) {
      isoDate();
    } else if (isDigit(peek(0))) {
      dayMonthYear();
    } else {
      monthDay();
    }
    return built();
  }

  private void weekday() {
    if (CalendarNames.isWeekday(peek(0), peek(1), peek(2))) {
      skipLetters();
    }
    skipBlanksAnd(',', '.');
  }

  /** {@code 18 Nov 2016 16:39:21 +0100}. */
  private void dayMonthYear() {
    day = number(2);
    skipBlanksAnd('-', '.');
    month = monthName();
    skipBlanksAnd('-', ',');
    year = fullYear();
    skipBlanksAnd(',', ',');
    time();
    zone();
  }

  /** {@code Nov 18 16:39:21 2016}, a zone before or after the year, or the year before the time. */
  private void monthDay() {
    month = monthName();
    skipBlanks();
    day = number(2);
    skipBlanksAnd(',', ',');
    if (digits(at) == 4) {
      year = fullYear();
      skipBlanksAnd(',', ',');
      time();
      zone();
      return;
    }
    time();
    skipBlanks();
    if (digits(at) != 4) {
      zone();
      skipBlanks();
    }
    year = fullYear();
    skipBlanks();
    if (offsetMinutes == 0) {
      zone();
    }
  }

  /** {@code 2016-11-18T16:39:21.5+01:00}. */
  private void isoDate() {
    year = number(4);
    char separator = peek(0);
    broken |= separator != '-' && separator != '/';
    at++;
    month = number(2);
    broken |= peek(0) != separator;
    at++;
    day = number(2);
    if (peek(0) == 'T' || peek(0) == 't') {
      at++;
    }
    skipBlanks();
    time();
    zone();
  }

  /** {@code 16:39}, {@code 16:39:21.5}; blanks and comments may stand around the colons. */
  private void time() {
    hour = number(2);
    skipBlanks();
    broken |= peek(0) != ':';
    at++;
    skipBlanks();
    minute = number(2);
    skipBlanks();
    if (peek(0) == ':') {
      at++;
      skipBlanks();
      second = number(2);
      if (peek(0) == '.' && isDigit(peek(1))) {
        at += 1 + digits(at + 1);
      }
    }
    skipBlanks();
  }

  private void zone() {
    if (isLetter(peek(0))) {
      int from = at;
      skipLetters();
      offsetMinutes = ZoneNames.offsetMinutes(text.substring(from, at));
    }
    if (peek(0) == '+' || peek(0) == '-') {
      numericZone(peek(0) == '-' ? -1 : 1);
    }
  }

  /** {@code +hhmm}, {@code +hh:mm} or {@code +hh}. */
  private void numericZone(int sign) {
    at++;
    int length = digits(at);
    int hours = number(length == 4 ? 4 : 2);
    int minutes = 0;
    if (length == 4) {
      minutes = hours % 100;
      hours = hours / 100;
    } else if (peek(0) == ':') {
      at++;
      minutes = number(2);
    }
    broken |= minutes > 59 || hours * 60 + minutes > MAX_OFFSET_MINUTES;
    offsetMinutes = sign * (hours * 60 + minutes);
  }

  private Optional<OffsetDateTime> built() {
    boolean possible =
        CalendarNames.hasDay(year, month, day)
            && hour >= 0
            && hour < 24
            && minute >= 0
            && minute < 60
            && second >= 0
            && second <= 60;
    if (broken || !possible) {
      return Optional.empty();
    }
    // A leap second has no place in java.time; it counts as the second before.
    int wholeSecond = Math.min(second, 59);
    ZoneOffset offset = ZoneOffset.ofTotalSeconds(offsetMinutes * 60);
    return Optional.of(OffsetDateTime.of(year, month, day, hour, minute, wholeSecond, 0, offset));
  }

  private int monthName() {
    int found = CalendarNames.month(peek(0), peek(1), peek(2));
    skipLetters();
    return found;
  }

  /** RFC 5322, 4.3: two digits below 50 are of this century, other two and three of the last. */
  private int fullYear() {
    int length = digits(at);
    int written = number(4);
    if (written == NO_NUMBER || length >= 4) {
      return written;
    }
    return length == 2 && written < 50 ? 2000 + written : 1900 + written;
  }

  /** The number of at most {@code maxDigits} digits here; more digits than that are no number. */
  private int number(int maxDigits) {
    int length = digits(at);
    if (length == 0 || length > maxDigits) {
      broken = true;
      return NO_NUMBER;
    }
    int value = 0;
    for (int i = 0; i < length; i++) {
      value = value * 10 + text.charAt(at + i) - '0';
    }
    at += length;
    return value;
  }

  private int digits(int from) {
    int i = from;
    while (i < text.length() && isDigit(text.charAt(i))) {
      i++;
    }
    return i - from;
  }

  private void skipLetters() {
    while (isLetter(peek(0))) {
      at++;
    }
  }

  private void skipBlanksAnd(char one, char other) {
    skipBlanks();
    while (at < text.length() && (text.charAt(at) == one || text.charAt(at) == other)) {
      at++;
      skipBlanks();
    }
  }

  /** Skips blanks and comments, which may stand in one another. */
  private void skipBlanks() {
    int depth = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '(') {
        depth++;
      } else if (c == ')' && depth > 0) {
        depth--;
      } else if (depth == 0 && c > ' ') {
        return;
      } else if (c == '\\') {
        at++;
      }
      at++;
    }
  }

  /** The character {@code ahead} of this place, a space behind the end. */
  private char peek(int ahead) {
    return at + ahead < text.length() ? text.charAt(at + ahead) : ' ';
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }
}
