package org.scanlake.measured;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.SpecificInternalRow;
import org.apache.spark.unsafe.types.UTF8String;
import org.scanlake.lake.Alerts;

/** Rows of table {@code alerts}. */
final class AlertRows implements RowsOfMail<InternalRow> {
  private final MetricValues metrics;
  private final List<String> archives;
  private final SpecificInternalRow row = new SpecificInternalRow(Alerts.TABLE.schema());

  /**
   * @param archives path of each reading
   */
  AlertRows(Rules rules, int runId, List<String> archives) {
    this.metrics = new MetricValues(rules);
    this.archives = archives;
    row.setInt(0, runId);
  }

  @Override
  public Iterator<InternalRow> of(ReadMail mail) {
    return mail instanceof ReadMail.Alert alert ? of(alert) : Collections.emptyIterator();
  }

  private Iterator<InternalRow> of(ReadMail.Alert mail) {
    HeadCursor head = new HeadCursor(mail.heads());
    UTF8String mailId = Hex.text(mail.id());
    row.update(2, mailId);
    row.update(3, UTF8String.fromString(archives.get(mail.reading())));
    row.setLong(4, mail.offset());
    row.setLong(5, mail.length());
    return new Iterator<>() {
      private int left = mail.alerts();

      @Override
      public boolean hasNext() {
        return left > 0;
      }

      @Override
      public InternalRow next() {
        left--;
        head.next();
        metrics.skip(head.source());
        return fill(head);
      }
    };
  }

  private InternalRow fill(HeadCursor head) {
    row.update(1, head.alertId);
    row.update(6, head.messageId);
    row.update(7, head.kind);
    row.update(8, head.dialects);
    row.setLong(9, head.receivedMicros);
    row.setInt(10, head.offsetSeconds);
    row.setInt(11, head.day());
    row.setInt(12, LocalDate.ofEpochDay(head.day()).getDayOfWeek().getValue());
    row.setInt(13, head.hour());
    row.update(14, head.address);
    row.update(15, head.host);
    row.update(16, head.cando);
    row.setInt(17, head.flows);
    row.setInt(18, head.repeated);
    row.setInt(19, head.badRows);
    return row;
  }
}
