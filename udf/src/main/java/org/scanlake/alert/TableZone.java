package org.scanlake.alert;

import java.time.ZoneOffset;
import java.util.Optional;

/**
 * The zone of a dialect's times that carry none.
 *
 * @param fixed the zone, or empty for that of the mail's Date header ({@code mail})
 */
public record TableZone(Optional<ZoneOffset> fixed) {
  /** The zone of the mail's Date header. */
  public static final TableZone MAIL = new TableZone(Optional.empty());

  public static final TableZone UTC = new TableZone(Optional.of(ZoneOffset.UTC));

  ZoneOffset in(TableContext context) {
    return fixed.orElseGet(context::mailZone);
  }
}
