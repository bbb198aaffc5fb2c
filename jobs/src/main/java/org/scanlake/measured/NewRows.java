package org.scanlake.measured;

import java.util.BitSet;
import java.util.Collections;
import java.util.Iterator;
import org.apache.spark.util.LongAccumulator;

/**
 * The rows of a task's records, without those of duplicate alert mails.
 *
 * @param <T> a row
 */
final class NewRows<T> implements Iterator<T> {
  private final Iterator<ReadMail> records;
  private final BitSet duplicates;
  private final RowsOfMail<T> rows;
  private final LongAccumulator written;
  private Iterator<T> current = Collections.emptyIterator();
  private int alertMails;
  private long count;

  /**
   * @param duplicates places of duplicates among the task's alert mails
   * @param written told at the end how many rows there were
   */
  NewRows(
      Iterator<ReadMail> records, BitSet duplicates, RowsOfMail<T> rows, LongAccumulator written) {
    this.records = records;
    this.duplicates = duplicates;
    this.rows = rows;
    this.written = written;
  }

  @Override
  public boolean hasNext() {
    while (!current.hasNext() && records.hasNext()) {
      ReadMail record = records.next();
      boolean isDuplicate = record instanceof ReadMail.Alert && duplicates.get(alertMails++);
      if (!isDuplicate) {
        current = rows.of(record);
      }
    }
    if (!current.hasNext()) {
      written.add(count);
      count = 0;
      return false;
    }
    return true;
  }

  @Override
  public T next() {
    count++;
    return current.next();
  }
}
