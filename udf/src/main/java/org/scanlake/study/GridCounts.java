package org.scanlake.study;

import java.io.Serial;
import java.io.Serializable;

/** How many alerts pass each pair of thresholds. Adding one costs the same for any ranges. */
final class GridCounts implements Serializable {
  @Serial private static final long serialVersionUID = 1L;

  private final int firstFrom;
  private final int secondFrom;
  private final int rows;
  private final int columns;

  /**
   * By pair of thresholds: what the count changes by against the pair one row above and the pair
   * one column before; one row and one column beyond the ranges.
   */
  private final long[] steps;

  GridCounts(ThresholdRange first, ThresholdRange second) {
    firstFrom = first.from();
    secondFrom = second.from();
    rows = first.size() + 1;
    columns = second.size() + 1;
    steps = new long[rows * columns];
  }

  /** Adds an alert that passes where the one threshold and the other are passed. */
  void addBoth(PassedThresholds first, PassedThresholds second) {
    add(first, second, 1);
  }

  /** Adds an alert that passes where the one threshold or the other is passed. */
  void addEither(PassedThresholds first, PassedThresholds second) {
    add(first, PassedThresholds.ALL, 1);
    add(PassedThresholds.ALL, second, 1);
    add(first, second, -1);
  }

  private void add(PassedThresholds first, PassedThresholds second, int weight) {
    int top = start(first, firstFrom);
    int bottom = end(first, firstFrom, rows);
    int left = start(second, secondFrom);
    int right = end(second, secondFrom, columns);
    if (top < bottom && left < right) {
      steps[top * columns + left] += weight;
      steps[top * columns + right] -= weight;
      steps[bottom * columns + left] -= weight;
      steps[bottom * columns + right] += weight;
    }
  }

  private static int start(PassedThresholds passed, int from) {
    return (int) Math.min(Integer.MAX_VALUE, Math.max(0, passed.lowest() - from));
  }

  private static int end(PassedThresholds passed, int from, int places) {
    return (int) Math.max(0, Math.min(places - 1, passed.highest() - from + 1));
  }

  void merge(GridCounts other) {
    for (int i = 0; i < steps.length; i++) {
      steps[i] += other.steps[i];
    }
  }

  /** By threshold of the first range, by threshold of the second. */
  long[][] counts() {
    long[][] counts = new long[rows - 1][columns - 1];
    for (int row = 0; row < rows - 1; row++) {
      long sum = 0;
      for (int column = 0; column < columns - 1; column++) {
        sum += steps[row * columns + column];
        counts[row][column] = sum + (row == 0 ? 0 : counts[row - 1][column]);
      }
    }
    return counts;
  }
}
