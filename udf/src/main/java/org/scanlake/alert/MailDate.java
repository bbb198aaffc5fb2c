package org.scanlake.alert;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * Dates of mails: the Date field (RFC 5322 with its obsolete forms, and what mailers write instead)
 * and the date that ends an mbox separator.
 */
public final class MailDate {
  private MailDate() {}

  /**
   * The date that {@code text} starts with, with the offset it is written with: weekday and hour
   * are those of the writer's clock. The name of the weekday is not checked. Understood are
   *
   * <ul>
   *   <li>{@code Fri, 18 Nov 2016 16:39:21 +0100 (CET)}: comments anywhere, years of two digits, no
   *       seconds, zones by name; {@code -0000}, military and unknown zones are UTC;
   *   <li>{@code Fri Nov 18 16:39:21 2016}: as C's asctime, a zone before or after the year;
   *   <li>{@code 2016-11-18T16:39:21+01:00}: as ISO 8601, a space or a {@code T} between.
   * </ul>
   *
   * A date without zone is UTC. What is no date, or one that no calendar has, is empty.
   */
  public static Optional<OffsetDateTime> parse(String text) {
    return new DateScan(text).date();
  }

  /**
   * The date that ends the mbox separator line {@code line[from..to)}, as UTC: {@code Sat Oct 7
   * 12:34:56 2006}, seconds optional. A zone before or after the year is passed over.
   */
  public static Optional<OffsetDateTime> asctime(byte[] line, int from, int to) {
    long packed = SeparatorDate.at(line, from, to);
    if (packed == SeparatorDate.NONE) {
      return Optional.empty();
    }
    return Optional.of(
        OffsetDateTime.of(
            SeparatorDate.year(packed),
            SeparatorDate.month(packed),
            SeparatorDate.day(packed),
            SeparatorDate.hour(packed),
            SeparatorDate.minute(packed),
            SeparatorDate.second(packed),
            0,
            ZoneOffset.UTC));
  }

  /** Whether the line {@code line[from..to)} ends in a date as {@link #asctime} reads it. */
  public static boolean endsInDate(byte[] line, int from, int to) {
    return SeparatorDate.at(line, from, to) != SeparatorDate.NONE;
  }
}
