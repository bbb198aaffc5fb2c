package org.scanlake.report;

import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;

/** The time of an alert on its writer's clock. */
final class ReceivedText {
  private ReceivedText() {}

  /** ISO 8601 with seconds and offset, such as {@code 2006-10-07T01:30:00-07:00}. */
  static String of(OffsetDateTime received) {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(received);
  }
}
