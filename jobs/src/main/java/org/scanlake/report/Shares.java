package org.scanlake.report;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Shares as people read them. */
final class Shares {
  private Shares() {}

  /** Such as {@code 12.5 %}, rounded half up to one place; 0 of nothing. */
  static String percent(long part, long whole) {
    BigDecimal percent =
        whole == 0
            ? BigDecimal.ZERO.setScale(1)
            : BigDecimal.valueOf(part)
                .movePointRight(2)
                .divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP);
    return percent + " %";
  }
}
