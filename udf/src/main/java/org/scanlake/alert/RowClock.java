package org.scanlake.alert;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.scanlake.flow.IsoTime;

/**
 * Turns the clock readings of rows into instants: applies the zone, and fills in a missing year or
 * day from the time of the mail. One instance a table or mail.
 */
final class RowClock {
  /** What the methods answer for a reading that no clock shows, such as 30 February or 25:61. */
  static final long INVALID = IsoTime.BAD;

  private static final long SECOND = 1_000_000L;
  private static final long DAY = 86_400 * SECOND;

  private final OffsetDateTime received;
  private final long receivedMicros;
  private ZoneOffset zone;

  RowClock(OffsetDateTime received, ZoneOffset zone) {
    this.received = received;
    this.zone = zone;
    receivedMicros = received.toEpochSecond() * SECOND;
  }

  /** From now on the rows' times are those of {@code zone}. */
  void zone(ZoneOffset zone) {
    this.zone = zone;
  }

  /** The zone of the rows' times. */
  ZoneOffset zone() {
    return zone;
  }

  /** Microseconds since 1970 UTC of a whole date and time. */
  long at(long year, long month, long day, long microsOfDay) {
    if (microsOfDay == INVALID || !isDay(year, month, day)) {
      return INVALID;
    }
    long date = LocalDate.of((int) year, (int) month, (int) day).toEpochDay();
    return date * DAY + microsOfDay - zone.getTotalSeconds() * SECOND;
  }

  /** A date without its year: that of the mail, or the year before when it would lie ahead. */
  long withoutYear(long month, long day, long microsOfDay) {
    int year = received.withOffsetSameInstant(zone).getYear();
    long sameYear = at(year, month, day, microsOfDay);
    boolean ahead = sameYear == INVALID || sameYear > receivedMicros + DAY;
    return ahead ? at(year - 1, month, day, microsOfDay) : sameYear;
  }

  /**
   * A time without its date: the mail's day, or the day before when it would be over 12 hours ahead
   * of the mail.
   */
  long withoutDate(long microsOfDay) {
    OffsetDateTime day = received.withOffsetSameInstant(zone);
    long sameDay = at(day.getYear(), day.getMonthValue(), day.getDayOfMonth(), microsOfDay);
    boolean ahead = sameDay != INVALID && sameDay > receivedMicros + DAY / 2;
    return ahead ? sameDay - DAY : sameDay;
  }

  private static boolean isDay(long year, long month, long day) {
    return year >= 0
        && year <= 9999
        && month >= 0
        && month <= 12
        && day >= 0
        && day <= 31
        && CalendarNames.hasDay((int) year, (int) month, (int) day);
  }
}
