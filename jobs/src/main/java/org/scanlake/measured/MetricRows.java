package org.scanlake.measured;

import java.util.Collections;
import java.util.Iterator;
import java.util.stream.IntStream;
import org.apache.spark.sql.catalyst.InternalRow;

/** Rows of table {@code alert_metrics}. */
final class MetricRows implements RowsOfMail<InternalRow> {
  private final int[] stored;
  private final MetricColumns columns;

  MetricRows(Rules rules, int runId) {
    this.stored = IntStream.range(0, rules.metricIds().size()).filter(rules::isStored).toArray();
    this.columns = new MetricColumns(rules, runId);
  }

  @Override
  public Iterator<InternalRow> of(ReadMail mail) {
    return mail instanceof ReadMail.Alert alert ? of(alert) : Collections.emptyIterator();
  }

  private Iterator<InternalRow> of(ReadMail.Alert mail) {
    HeadCursor head = new HeadCursor(mail.heads());
    return new Iterator<>() {
      private int left = mail.alerts() * stored.length;
      private int next = stored.length;

      @Override
      public boolean hasNext() {
        return left > 0;
      }

      @Override
      public InternalRow next() {
        left--;
        if (next == stored.length) {
          head.next();
          next = 0;
        }
        return columns.next(head.alertId, stored[next++], head.source());
      }
    };
  }
}
