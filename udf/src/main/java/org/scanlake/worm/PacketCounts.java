package org.scanlake.worm;

import java.math.BigInteger;

/**
 * Arithmetic of packet counts. A log may claim any count: sums stay at the largest number instead
 * of running over, so that they are the same in whatever order they are made.
 */
final class PacketCounts {
  private static final int HUNDRED = 100;

  private PacketCounts() {}

  /** The sum of two counts, neither below 0. */
  static long sum(long a, long b) {
    long sum = a + b;
    return sum < 0 ? Long.MAX_VALUE : sum;
  }

  /**
   * Whole percent, truncated; an empty whole counts as 1. Above {@link Integer#MAX_VALUE} it is
   * that.
   */
  static int percent(long part, long whole) {
    long divisor = Math.max(whole, 1);
    if (part <= Long.MAX_VALUE / HUNDRED) {
      return (int) Math.min(HUNDRED * part / divisor, Integer.MAX_VALUE);
    }
    BigInteger percent =
        BigInteger.valueOf(part)
            .multiply(BigInteger.valueOf(HUNDRED))
            .divide(BigInteger.valueOf(divisor));
    return percent.min(BigInteger.valueOf(Integer.MAX_VALUE)).intValueExact();
  }
}
