package org.scanlake.alert;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/**
 * Turns the clock readings of rows into instants: applies the zone, and fills in a missing year or
 * day from the time of the mail. One instance a table or mail.
 */
final class RowClock {
  /** What the methods answer for a reading that no clock shows, such as 30 February or 25:61. */
  static final long INVALID = Long.MIN_VALUE;

  static final long SECOND = 1_000_000L;
  static final long DAY = 86_400 * SECOND;
  private static final int[] MONTH_DAYS = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

  private final OffsetDateTime received;
  private final long receivedMicros;
  private long offsetMicros;

  RowClock(TableContext context) {
    received = context.received();
    receivedMicros = received.toEpochSecond() * SECOND;
    offsetMicros = context.mailZone().getTotalSeconds() * SECOND;
  }

  /** From now on the rows' times are those of {@code zone}. */
  void zone(ZoneOffset zone) {
    offsetMicros = zone.getTotalSeconds() * SECOND;
  }

  /** The microseconds of a day, or {@link #INVALID}; a leap second counts as the one before. */
  static long timeOfDay(long hour, long minute, long second, long micros) {
    if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 60) {
      return INVALID;
    }
    return (hour * 3600 + minute * 60 + Math.min(second, 59)) * SECOND + micros;
  }

  /** Microseconds since 1970 UTC of a whole date and time. */
  long at(long year, long month, long day, long microsOfDay) {
    long date = epochDay(year, month, day);
    return date == INVALID || microsOfDay == INVALID
        ? INVALID
        : date * DAY + microsOfDay - offsetMicros;
  }

  /** A date without its year: that of the mail, or the year before when it would lie ahead. */
  long withoutYear(long month, long day, long microsOfDay) {
    int year = local().getYear();
    long sameYear = at(year, month, day, microsOfDay);
    boolean ahead = sameYear != INVALID && sameYear > receivedMicros + DAY;
    return ahead ? at(year - 1, month, day, microsOfDay) : sameYear;
  }

  /** A time without its date: the mail's, or the day before when it would be over 12 hours ahead. */
  long withoutDate(long microsOfDay) {
    OffsetDateTime day = local();
    long sameDay = at(day.getYear(), day.getMonthValue(), day.getDayOfMonth(), microsOfDay);
    boolean ahead = sameDay != INVALID && sameDay > receivedMicros + DAY / 2;
    return ahead ? sameDay - DAY : sameDay;
  }

  private OffsetDateTime local() {
    return received.withOffsetSameInstant(
        ZoneOffset.ofTotalSeconds((int) (offsetMicros / SECOND)));
  }

  private static long epochDay(long year, long month, long day) {
    if (year < 1970 || year > 9999 || month < 1 || month > 12 || day < 1) {
      return INVALID;
    }
    boolean leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    if (day > MONTH_DAYS[(int) month - 1] + (leap && month == 2 ? 1 : 0)) {
      return INVALID;
    }
    long before = year - 1;
    long days = 365 * before + before / 4 - before / 100 + before / 400 - 719_162;
    for (int i = 0; i < month - 1; i++) {
      days += MONTH_DAYS[i];
    }
    return days + (leap && month > 2 ? 1 : 0) + day - 1;
  }
}
