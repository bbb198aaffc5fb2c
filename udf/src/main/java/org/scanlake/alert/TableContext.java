package org.scanlake.alert;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/**
 * What a table's rows lack and their mail tells.
 *
 * @param received the alert's time with the offset of its writer's clock: the zone of times that
 *     carry none ({@code mail}) and the year of dates that carry none
 */
public record TableContext(OffsetDateTime received) {
  public ZoneOffset mailZone() {
    return received.getOffset();
  }
}
