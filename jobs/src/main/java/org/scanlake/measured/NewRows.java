package org.scanlake.measured;

import java.util.BitSet;
import java.util.Collections;
import java.util.Iterator;
import org.apache.spark.sql.catalyst.InternalRow;

/** The rows of a task's records, without those of duplicate alert mails. */
final class NewRows implements Iterator<InternalRow> {
  private final Iterator<ReadMail> records;
  private final BitSet duplicates;
  private final RowsOfMail rows;
  private Iterator<InternalRow> current = Collections.emptyIterator();
  private int alertMails;

  /**
   * @param duplicates places of duplicates among the task's alert mails
   */
  NewRows(Iterator<ReadMail> records, BitSet duplicates, RowsOfMail rows) {
    this.records = records;
    this.duplicates = duplicates;
    this.rows = rows;
  }

  @Override
  public boolean hasNext() {
    while (!current.hasNext() && records.hasNext()) {
      ReadMail record = records.next();
      boolean isDuplicate =
          record instanceof ReadMail.Alert && duplicates.get(alertMails++);
      if (!isDuplicate) {
        current = rows.of(record);
      }
    }
    return current.hasNext();
  }

  @Override
  public InternalRow next() {
    return current.next();
  }
}
