package org.scanlake.study;

import org.scanlake.signature.Condition;
import org.scanlake.signature.MetricValue;

/**
 * The whole thresholds that a value would pass. They are one stretch, whatever the comparison, so
 * that an alert is counted at all thresholds by its two ends.
 *
 * @param lowest included
 * @param highest included; below {@code lowest} when the value passes none
 */
record PassedThresholds(long lowest, long highest) {
  /** No threshold is so high. */
  private static final long NO_END = 1L << 62;

  static final PassedThresholds ALL = new PassedThresholds(0, NO_END);
  static final PassedThresholds NONE = new PassedThresholds(1, 0);

  private static final int PERCENT = 100;

  /** Exact; no share is rounded. */
  static PassedThresholds of(Condition condition, MetricValue value) {
    long scaled = Math.multiplyExact(value.numerator(), condition.metric().isShare() ? PERCENT : 1);
    long floor = scaled / value.denominator();
    boolean isWhole = scaled % value.denominator() == 0;
    long ceiling = isWhole ? floor : floor + 1;
    return switch (condition.comparison()) {
      case GREATER -> new PassedThresholds(0, ceiling - 1);
      case AT_LEAST -> new PassedThresholds(0, floor);
      case EQUAL -> isWhole ? new PassedThresholds(floor, floor) : NONE;
      case AT_MOST -> new PassedThresholds(ceiling, NO_END);
      case LESS -> new PassedThresholds(floor + 1, NO_END);
    };
  }

  boolean has(long threshold) {
    return threshold >= lowest && threshold <= highest;
  }
}
