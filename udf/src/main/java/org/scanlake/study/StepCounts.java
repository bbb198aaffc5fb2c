package org.scanlake.study;

import java.io.Serial;
import java.io.Serializable;

/** How many alerts pass each threshold of a range. Adding one costs the same for any range. */
final class StepCounts implements Serializable {
  @Serial private static final long serialVersionUID = 1L;

  private final int from;

  /** By threshold: how many more pass than pass the one before; one place beyond the range. */
  private final long[] steps;

  StepCounts(ThresholdRange range) {
    from = range.from();
    steps = new long[range.size() + 1];
  }

  void add(PassedThresholds passed) {
    long first = Math.max(0, passed.lowest() - from);
    long behind = Math.min(steps.length - 1, passed.highest() - from + 1);
    if (first < behind) {
      steps[(int) first]++;
      steps[(int) behind]--;
    }
  }

  void merge(StepCounts other) {
    for (int i = 0; i < steps.length; i++) {
      steps[i] += other.steps[i];
    }
  }

  /** By threshold of the range, in its order. */
  long[] counts() {
    long[] counts = new long[steps.length - 1];
    long sum = 0;
    for (int i = 0; i < counts.length; i++) {
      sum += steps[i];
      counts[i] = sum;
    }
    return counts;
  }
}
