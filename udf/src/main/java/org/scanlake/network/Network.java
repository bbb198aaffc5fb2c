package org.scanlake.network;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A row of {@code networks.csv}: a prefix whose hosts have a source class.
 *
 * @param networkClass such as {@code visitor}
 * @param validFrom first day, included; from ever when empty
 * @param validUntil last day, included; for ever when empty
 */
record Network(
    String networkClass,
    Prefix prefix,
    Optional<LocalDate> validFrom,
    Optional<LocalDate> validUntil) {
  boolean isValidAt(LocalDate day) {
    return !(validFrom.isPresent() && day.isBefore(validFrom.get()))
        && !(validUntil.isPresent() && day.isAfter(validUntil.get()));
  }
}
