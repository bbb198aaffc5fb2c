package org.scanlake.signature;

/**
 * What a metric came to: a count over 1, or an exact share.
 *
 * @param numerator 0 or more
 * @param denominator 1 for counts; 1 or more, the share of nothing being 0/1
 */
public record MetricValue(long numerator, long denominator) {
  public MetricValue {
    if (numerator < 0 || denominator < 1) {
      throw new IllegalArgumentException(
          "Cannot use metric value " + numerator + "/" + denominator + ": not a count or share");
    }
  }

  public static MetricValue count(long count) {
    return new MetricValue(count, 1);
  }

  /** {@code part} of {@code whole}; 0 when {@code whole} is. */
  public static MetricValue share(long part, long whole) {
    return whole == 0 ? count(0) : new MetricValue(part, whole);
  }
}
