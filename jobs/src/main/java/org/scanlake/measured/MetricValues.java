package org.scanlake.measured;

import org.scanlake.parsed.ByteSource;

/** Takes the values of what {@link MetricBytes} wrote, and passes over the evidence. */
final class MetricValues {
  private final Rules rules;
  private final int metrics;

  MetricValues(Rules rules) {
    this.rules = rules;
    this.metrics = rules.metricIds().size();
  }

  /** Passes over all stored metrics of an alert. */
  void skip(ByteSource source) {
    take(source, new long[metrics], new long[metrics]);
  }

  /** Takes all stored metrics of an alert, each to its place in the plan. */
  void take(ByteSource source, long[] numerators, long[] denominators) {
    for (int i = 0; i < metrics; i++) {
      if (rules.isStored(i)) {
        numerators[i] = source.takeLong();
        denominators[i] = source.takeLong();
        skipLongs(source, 3 * source.takeInt());
        skipLongs(source, source.takeInt());
      }
    }
  }

  private static void skipLongs(ByteSource source, int count) {
    for (int i = 0; i < count; i++) {
      source.takeLong();
    }
  }
}
