package org.scanlake.alert;

import java.util.Arrays;

/**
 * Where the cells of one row lie in its line, by column; the blanks around a cell are not part of
 * it. A column that a row lacks, or leaves empty, is an empty range. One instance a table.
 */
final class Cells {
  private final int[] from = new int[Column.COUNT];
  private final int[] to = new int[from.length];

  void clear() {
    Arrays.fill(from, 0);
    Arrays.fill(to, 0);
  }

  int from(Column column) {
    return from[column.index];
  }

  int to(Column column) {
    return to[column.index];
  }

  boolean isEmpty(Column column) {
    return from(column) == to(column);
  }

  /** Sets the cell of {@code column} to {@code text[start..end)} without the blanks around it. */
  void set(Column column, byte[] text, int start, int end) {
    int first = start;
    int last = end;
    while (first < last && isBlank(text[first])) {
      first++;
    }
    while (last > first && isBlank(text[last - 1])) {
      last--;
    }
    from[column.index] = first;
    to[column.index] = last;
  }

  static boolean isBlank(int c) {
    return c == ' ' || c == '\t' || c == '\r';
  }
}
