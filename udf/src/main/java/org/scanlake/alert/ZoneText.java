package org.scanlake.alert;

import java.time.DateTimeException;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads zones as configuration and the bodies of mails write them. */
final class ZoneText {
  private static final Pattern OFFSET =
      Pattern.compile("(?:UTC|GMT)?\\s?([+-])(\\d{1,2})(?::?(\\d\\d))?");

  private ZoneText() {}

  /** {@code mail}, or what {@link #offset} reads. */
  static Optional<TableZone> zone(String text) {
    return text.equals("mail")
        ? Optional.of(TableZone.MAIL)
        : offset(text).map(offset -> new TableZone(Optional.of(offset)));
  }

  /**
   * The offset of {@code UTC}, {@code GMT}, {@code +0200}, {@code +02:00} or {@code GMT+1}. Other
   * names of zones are not read: most stand for several offsets.
   */
  static Optional<ZoneOffset> offset(String text) {
    if (text.equalsIgnoreCase("UTC") || text.equalsIgnoreCase("GMT")) {
      return Optional.of(ZoneOffset.UTC);
    }
    Matcher parts = OFFSET.matcher(text);
    if (!parts.matches()) {
      return Optional.empty();
    }
    int sign = parts.group(1).equals("-") ? -1 : 1;
    int minutes = parts.group(3) == null ? 0 : Integer.parseInt(parts.group(3));
    try {
      int hours = Integer.parseInt(parts.group(2));
      return Optional.of(ZoneOffset.ofHoursMinutes(sign * hours, sign * minutes));
    } catch (DateTimeException outOfRange) {
      return Optional.empty();
    }
  }
}
