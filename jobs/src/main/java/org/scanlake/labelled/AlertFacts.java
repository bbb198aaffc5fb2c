package org.scanlake.labelled;

import java.io.Serial;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.scanlake.measured.MeasuredAlert;
import org.scanlake.signature.MetricValue;

/**
 * What the lake says of one alert, or a part of it: its head, some of its metrics. Parts of one
 * alert merge.
 */
final class AlertFacts implements Serializable {
  @Serial private static final long serialVersionUID = 1L;

  private @Nullable AlertHead head;
  private final long[] numerators;
  private final long[] denominators;

  private AlertFacts(@Nullable AlertHead head, long[] numerators, long[] denominators) {
    this.head = head;
    this.numerators = numerators;
    this.denominators = denominators;
  }

  static AlertFacts of(AlertHead head) {
    return new AlertFacts(head, new long[0], new long[0]);
  }

  static AlertFacts of(MeasuredAlert alert) {
    return new AlertFacts(AlertHead.of(alert), alert.numerators(), alert.denominators());
  }

  static AlertFacts ofMetrics(int metrics) {
    return new AlertFacts(null, new long[metrics], new long[metrics]);
  }

  void put(int metric, long numerator, long denominator) {
    numerators[metric] = numerator;
    denominators[metric] = denominator;
  }

  /** Whether more than metrics is known. */
  boolean hasHead() {
    return head != null;
  }

  /** Whether metrics are known. */
  boolean isMeasured() {
    return denominators.length > 0;
  }

  /** Only where {@link #hasHead}. */
  AlertHead head() {
    if (head == null) {
      throw new IllegalStateException("metrics of an alert that is not there");
    }
    return head;
  }

  /** The value of a metric by its place in the plan; 0 of those that are not stored. */
  MetricValue value(int metric) {
    return metric >= denominators.length || denominators[metric] == 0
        ? MetricValue.count(0)
        : new MetricValue(numerators[metric], denominators[metric]);
  }

  /** Both parts in one; changes and returns the one with more metrics. */
  AlertFacts merge(AlertFacts other) {
    if (other.numerators.length > numerators.length) {
      return other.merge(this);
    }
    head = head == null ? other.head : head;
    for (int i = 0; i < other.numerators.length; i++) {
      if (other.denominators[i] != 0) {
        put(i, other.numerators[i], other.denominators[i]);
      }
    }
    return this;
  }
}
