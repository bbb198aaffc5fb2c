package org.scanlake.signature;

/**
 * A metric held against a threshold.
 *
 * @param threshold a count, or for shares whole percent
 */
public record Condition(Metric metric, Comparison comparison, long threshold) {
  private static final int PERCENT = 100;

  /** Exact in integers; no share is rounded. */
  public boolean passes(MetricValue value) {
    return metric.isShare()
        ? comparison.holds(
            Math.multiplyExact(value.numerator(), PERCENT),
            Math.multiplyExact(value.denominator(), threshold))
        : comparison.holds(value.numerator(), threshold);
  }

  /** Such as {@code flows(purpose=SMTP) >= 50} or {@code run_share > 50 %}. */
  @Override
  public String toString() {
    String unit = metric.isShare() ? " %" : "";
    return metric.id() + " " + comparison.sign() + " " + threshold + unit;
  }
}
