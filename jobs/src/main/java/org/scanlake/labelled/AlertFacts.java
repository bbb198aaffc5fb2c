package org.scanlake.labelled;

import java.io.Serializable;
import java.util.Optional;
import org.apache.spark.sql.catalyst.InternalRow;
import org.jspecify.annotations.Nullable;
import org.scanlake.lake.Alerts;
import org.scanlake.signature.MetricValue;

/**
 * What the lake says of one alert, or a part of it: its head, some of its metrics. Parts of one alert
 * merge.
 */
final class AlertFacts implements Serializable {
  private static final long serialVersionUID = 1L;

  private @Nullable Head head;
  private final long[] numerators;
  private final long[] denominators;

  /** The columns of {@code alerts} that matter here. */
  record Head(
      String alertId,
      String messageId,
      long receivedMicros,
      int offsetSeconds,
      String source,
      String host,
      String cando,
      int flows)
      implements Serializable {
    static final String[] COLUMNS = {
      Alerts.ALERT_ID,
      Alerts.MESSAGE_ID,
      Alerts.RECEIVED,
      Alerts.RECEIVED_OFFSET_S,
      Alerts.SOURCE,
      Alerts.HOST,
      Alerts.CANDO,
      Alerts.FLOWS
    };

    static Head of(InternalRow row) {
      return new Head(
          row.getString(0),
          row.getString(1),
          row.getLong(2),
          row.getInt(3),
          row.getString(4),
          row.getString(5),
          row.getString(6),
          row.getInt(7));
    }
  }

  private AlertFacts(@Nullable Head head, int metrics) {
    this.head = head;
    this.numerators = new long[metrics];
    this.denominators = new long[metrics];
  }

  static AlertFacts of(Head head) {
    return new AlertFacts(head, 0);
  }

  static AlertFacts ofMetrics(int metrics) {
    return new AlertFacts(null, metrics);
  }

  void put(int metric, long numerator, long denominator) {
    numerators[metric] = numerator;
    denominators[metric] = denominator;
  }

  /** Empty while only metrics are known. */
  Optional<Head> head() {
    return Optional.ofNullable(head);
  }

  /** The value of a metric by its place in the plan. */
  MetricValue value(int metric) {
    return denominators[metric] == 0
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
