package org.scanlake.columns;

import java.io.IOException;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.statistics.Statistics;

/** One column of the rows that are gathered for a row group. */
public abstract sealed class Column permits NumberColumn, TextColumn {
  private final ColumnDescriptor descriptor;
  int size;

  Column(ColumnDescriptor descriptor) {
    this.descriptor = descriptor;
  }

  ColumnDescriptor descriptor() {
    return descriptor;
  }

  /** How many rows there are. */
  final int size() {
    return size;
  }

  /** Whether row {@code row} has no value. */
  abstract boolean isAbsent(int row);

  /** Tells statistics of the values of some rows. */
  abstract void describe(Statistics<?> statistics, int from, int to);

  /** Writes the rows as the next column chunk of a file. */
  abstract void writeTo(ChunkWriter chunk) throws IOException;

  /**
   * For each row a number from 0 to below {@link RowGroup#ROWS}: the same for the same value, a
   * greater one for a greater value, the least for no value.
   */
  abstract int[] ranks();

  /** Puts row {@code order[i]} in place {@code i}. */
  abstract void reorder(int[] order);

  /** Forgets the rows. */
  abstract void clear();
}
