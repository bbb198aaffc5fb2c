package org.scanlake.measured;

import java.util.Collections;
import java.util.Iterator;
import org.apache.spark.sql.catalyst.InternalRow;
import org.scanlake.parsed.ByteSource;
import org.scanlake.parsed.FlowColumns;

/** Rows of table {@code alert_flows}. */
final class FlowTableRows implements RowsOfMail<InternalRow> {
  private final FlowColumns columns;

  FlowTableRows(Rules rules, int runId) {
    this.columns = new FlowColumns(rules.purposes(), runId);
  }

  @Override
  public Iterator<InternalRow> of(ReadMail mail) {
    return mail instanceof ReadMail.Alert alert ? of(alert) : Collections.emptyIterator();
  }

  private Iterator<InternalRow> of(ReadMail.Alert mail) {
    ByteSource source = new ByteSource(mail.flowRows());
    return new Iterator<>() {
      private int left;

      @Override
      public boolean hasNext() {
        while (left == 0 && !source.isAtEnd()) {
          columns.startAlert(source.takeText());
          left = source.takeInt();
        }
        return left > 0;
      }

      @Override
      public InternalRow next() {
        left--;
        return columns.next(source);
      }
    };
  }
}
