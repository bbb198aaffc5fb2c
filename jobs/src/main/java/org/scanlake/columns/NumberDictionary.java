package org.scanlake.columns;

import java.util.Arrays;
import org.scanlake.network.PairHash;

/**
 * Numbers the distinct values of a column in the order of their first appearance, as long as their
 * numbers take less room than they do themselves.
 */
final class NumberDictionary {
  private static final int MOST = 1 << 16;
  private static final int SLOTS = 4 * MOST;
  private static final int SAMPLE = 1 << 12;

  private final long[] distinct = new long[MOST];

  /** One more than the place in {@link #distinct}; 0 is free. */
  private final int[] slots = new int[SLOTS];

  private final int[] ids = new int[RowGroup.ROWS];
  private int size;

  /**
   * Numbers the values of a column.
   *
   * @param bytes how many a value takes as it is
   * @return false when they would not take less room by number; then nothing else here holds
   */
  boolean numbers(long[] values, int rows, int bytes) {
    size = 0;
    Arrays.fill(slots, 0);
    for (int row = 0; row < rows; row++) {
      ids[row] = values[row] == NumberColumn.ABSENT ? -1 : id(values[row]);
      // Values that hardly repeat at the start hardly repeat later.
      if (size == MOST || row == SAMPLE && size > SAMPLE * 7 / 8) {
        return false;
      }
    }
    long room = (long) size * bytes + (long) rows * BitWidth.of(size) / Byte.SIZE;
    return size > 0 && room < (long) rows * bytes;
  }

  private int id(long value) {
    int slot = PairHash.of(0, value) & SLOTS - 1;
    while (slots[slot] != 0) {
      int id = slots[slot] - 1;
      if (distinct[id] == value) {
        return id;
      }
      slot = slot + 1 & SLOTS - 1;
    }
    distinct[size] = value;
    slots[slot] = ++size;
    return size - 1;
  }

  /** How many distinct values there are. */
  int size() {
    return size;
  }

  long value(int id) {
    return distinct[id];
  }

  /** The number of each row's value; -1 where it has none. */
  int[] ids() {
    return ids;
  }
}
