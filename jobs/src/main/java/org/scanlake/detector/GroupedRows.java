package org.scanlake.detector;

import java.util.Iterator;
import java.util.NoSuchElementException;
import org.apache.spark.sql.catalyst.InternalRow;

/**
 * Goes through sorted rows group by group and makes one row of each. It holds one row of the input,
 * as Spark's iterators may use one row object for all.
 */
final class GroupedRows implements Iterator<InternalRow> {
  /** What becomes of a group; one instance serves one group after the other. */
  interface Group {
    /** Begins the group of this row, which is added next. */
    void begin(InternalRow row);

    /** Whether a row belongs to the group. */
    boolean holds(InternalRow row);

    void add(InternalRow row);

    InternalRow result();
  }

  private final Iterator<InternalRow> rows;
  private final Group group;
  private boolean isBegun;

  GroupedRows(Iterator<InternalRow> rows, Group group) {
    this.rows = rows;
    this.group = group;
  }

  @Override
  public boolean hasNext() {
    return isBegun || rows.hasNext();
  }

  @Override
  public InternalRow next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    if (!isBegun) {
      begin(rows.next());
    }
    while (rows.hasNext()) {
      InternalRow row = rows.next();
      if (!group.holds(row)) {
        InternalRow result = group.result();
        begin(row);
        return result;
      }
      group.add(row);
    }
    isBegun = false;
    return group.result();
  }

  private void begin(InternalRow row) {
    group.begin(row);
    group.add(row);
    isBegun = true;
  }
}
