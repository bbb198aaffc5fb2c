package org.scanlake.alert;

import java.time.DateTimeException;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The zone of times that carry none: the offset of the mail's Date header, or a fixed one.
 *
 * @param fixed the fixed offset; empty for the mail's
 */
public record RowZone(Optional<ZoneOffset> fixed) {
  public static final RowZone MAIL = new RowZone(Optional.empty());
  public static final RowZone UTC = new RowZone(Optional.of(ZoneOffset.UTC));

  private static final Pattern OFFSET =
      Pattern.compile("(?:UTC|GMT)?\\s?([+-])(\\d{1,2})(?::?(\\d\\d))?");

  /** Reads {@code mail}, {@code UTC}, {@code GMT}, or an offset such as {@code +02:00}. */
  public static Optional<RowZone> parse(String text) {
    if (text.equals("mail")) {
      return Optional.of(MAIL);
    }
    return offset(text).map(offset -> new RowZone(Optional.of(offset)));
  }

  /**
   * The offset that a name or number in a mail's body says: {@code UTC}, {@code GMT}, {@code +0200},
   * {@code GMT+1}. Other names of zones are not read: most stand for several offsets.
   */
  static Optional<ZoneOffset> offset(String text) {
    if (text.equalsIgnoreCase("UTC") || text.equalsIgnoreCase("GMT") || text.equals("Z")) {
      return Optional.of(ZoneOffset.UTC);
    }
    Matcher parts = OFFSET.matcher(text);
    if (!parts.matches()) {
      return Optional.empty();
    }
    int sign = parts.group(1).equals("-") ? -1 : 1;
    int minutes = parts.group(3) == null ? 0 : Integer.parseInt(parts.group(3));
    try {
      return Optional.of(
          ZoneOffset.ofHoursMinutes(sign * Integer.parseInt(parts.group(2)), sign * minutes));
    } catch (DateTimeException outOfRange) {
      return Optional.empty();
    }
  }

  /** {@code context} seen from this zone: its {@code mailZone()} is the zone of the rows. */
  TableContext in(TableContext context) {
    return fixed
        .map(offset -> new TableContext(context.received().withOffsetSameInstant(offset)))
        .orElse(context);
  }
}
