package org.scanlake.labelled;

import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.unsafe.types.UTF8String;
import org.jspecify.annotations.Nullable;
import scala.Tuple2;

/**
 * Gathers neighbouring metric rows of one alert, which is nearly always all of them: the table was
 * written alert by alert.
 */
final class MetricsOfAlerts implements Iterator<Tuple2<String, AlertFacts>> {
  private final Iterator<InternalRow> rows;
  private final Map<UTF8String, Integer> numbers = new HashMap<>();
  private @Nullable InternalRow ahead;

  /**
   * @param rows columns alert_id, metric, numerator, denominator
   * @param metricIds in the plan's order
   */
  MetricsOfAlerts(Iterator<InternalRow> rows, List<String> metricIds) {
    this.rows = rows;
    for (int i = 0; i < metricIds.size(); i++) {
      numbers.put(UTF8String.fromString(metricIds.get(i)), i);
    }
    this.ahead = take();
  }

  @Override
  public boolean hasNext() {
    return ahead != null;
  }

  @Override
  public Tuple2<String, AlertFacts> next() {
    InternalRow row = ahead;
    if (row == null) {
      throw new NoSuchElementException();
    }
    UTF8String alertId = row.getUTF8String(0).clone();
    AlertFacts facts = AlertFacts.ofMetrics(numbers.size());
    while (row != null && row.getUTF8String(0).equals(alertId)) {
      Integer number = numbers.get(row.getUTF8String(1));
      if (number != null) {
        facts.put(number, row.getLong(2), row.getLong(3));
      }
      row = take();
    }
    ahead = row;
    return new Tuple2<>(alertId.toString(), facts);
  }

  private @Nullable InternalRow take() {
    return rows.hasNext() ? rows.next() : null;
  }
}
