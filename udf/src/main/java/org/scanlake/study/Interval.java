package org.scanlake.study;

import java.util.Optional;

/**
 * A share with its 95 % interval by Wilson (1927), which stays within 0 and 1 and holds for few
 * cases too.
 *
 * @param low the lower end
 * @param high the upper end
 */
public record Interval(double share, double low, double high) {
  /** The 97.5 % point of the normal distribution. */
  private static final double Z = 1.959963984540054;

  /** Of {@code part} among {@code whole}; none where there is nothing. */
  static Optional<Interval> of(long part, long whole) {
    if (whole == 0) {
      return Optional.empty();
    }
    double n = whole;
    double p = part / n;
    double middle = p + Z * Z / (2 * n);
    double half = Z * Math.sqrt(p * (1 - p) / n + Z * Z / (4 * n * n));
    double scale = 1 + Z * Z / n;
    double low = part == 0 ? 0 : Math.max(0, (middle - half) / scale);
    double high = part == whole ? 1 : Math.min(1, (middle + half) / scale);
    return Optional.of(new Interval(p, low, high));
  }

  /**
   * The F1 of a share of hits among hits, false alarms and misses: {@code 2 s / (1 + s)}, which
   * grows with it, so that its interval follows.
   */
  Interval toF1() {
    return new Interval(f1(share), f1(low), f1(high));
  }

  private static double f1(double share) {
    return 2 * share / (1 + share);
  }
}
