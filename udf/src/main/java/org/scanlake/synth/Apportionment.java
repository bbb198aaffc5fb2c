package org.scanlake.synth;

import java.util.Comparator;
import java.util.stream.IntStream;

/** Whole numbers in given proportions that add up exactly (largest remainders). */
final class Apportionment {
  private Apportionment() {}

  /** Shares of {@code total} in proportion to {@code weights}; ties go to the earlier weight. */
  static int[] of(int[] weights, long total) {
    long sum = IntStream.of(weights).asLongStream().sum();
    int[] shares = new int[weights.length];
    if (sum == 0) {
      return shares;
    }
    long left = total;
    for (int i = 0; i < weights.length; i++) {
      shares[i] = Math.toIntExact(weights[i] * total / sum);
      left -= shares[i];
    }
    IntStream.range(0, weights.length)
        .boxed()
        .sorted(Comparator.comparingLong(i -> -(weights[i] * total % sum)))
        .limit(left)
        .forEach(i -> shares[i]++);
    return shares;
  }
}
