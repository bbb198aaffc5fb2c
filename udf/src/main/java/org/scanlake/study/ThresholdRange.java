package org.scanlake.study;

import java.io.Serializable;
import org.scanlake.signature.Condition;

/**
 * Whole thresholds, both ends included.
 *
 * @param from 0 or more
 */
public record ThresholdRange(int from, int to) implements Serializable {
  /** 1 to 200. */
  public static final ThresholdRange DEFAULT = new ThresholdRange(1, 200);

  /** How many thresholds a study may look at. */
  public static final int MOST = 10_000;

  private static final int PERCENT = 100;

  /**
   * @throws IllegalArgumentException for a range that is backwards, below 0 or too long; the
   *     message says what is wrong
   */
  public ThresholdRange {
    if (from < 0 || to < from) {
      throw new IllegalArgumentException(
          "thresholds go from 0 or more upwards, not from " + from + " to " + to);
    }
    if (to - from >= MOST) {
      throw new IllegalArgumentException(
          "from " + from + " to " + to + " are more than " + MOST + " thresholds");
    }
  }

  /** Whether a condition can have any of these: no share is above 100 percent. */
  boolean hasAnyOf(Condition condition) {
    return !condition.metric().isShare() || from <= PERCENT;
  }

  /** Those that a condition can have: of a share no more than 100 percent. */
  ThresholdRange of(Condition condition) {
    return condition.metric().isShare() ? new ThresholdRange(from, Math.min(to, PERCENT)) : this;
  }

  /** How many they are. */
  int size() {
    return to - from + 1;
  }
}
