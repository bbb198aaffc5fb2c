package org.scanlake.ports;

import java.io.Serial;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scanlake.network.Address;
import org.scanlake.network.PairHash;

/** Sources in windows, each with a number from 0. Immutable. */
final class WindowKeys implements Serializable {
  @Serial private static final long serialVersionUID = 1L;

  /** Longs of a key: address, window number. */
  static final int STRIDE = 3;

  static final int NONE = -1;

  private final long[] keys;

  /** Made anew in each process, whose hashes are its own. */
  private transient int @Nullable [] numbers;

  /**
   * @param parts each key once
   */
  WindowKeys(List<long[]> parts) {
    keys = new long[parts.stream().mapToInt(part -> part.length).sum()];
    int end = 0;
    for (long[] part : parts) {
      System.arraycopy(part, 0, keys, end, part.length);
      end += part.length;
    }
  }

  int size() {
    return keys.length / STRIDE;
  }

  Address source(int number) {
    return new Address(keys[number * STRIDE], keys[number * STRIDE + 1]);
  }

  long window(int number) {
    return keys[number * STRIDE + 2];
  }

  /** The number of a source in a window, or {@link #NONE}. */
  int number(long high, long low, long window) {
    int[] table = table();
    int slot = hash(high, low, window) & table.length - 1;
    while (table[slot] != NONE && !isAt(table[slot] * STRIDE, high, low, window)) {
      slot = slot + 1 & table.length - 1;
    }
    return table[slot];
  }

  private boolean isAt(int at, long high, long low, long window) {
    return keys[at + 1] == low && keys[at + 2] == window && keys[at] == high;
  }

  private static int hash(long high, long low, long window) {
    return PairHash.of(PairHash.of(high, window), low);
  }

  private int[] table() {
    int[] made = numbers;
    return made == null ? makeTable() : made;
  }

  private synchronized int[] makeTable() {
    int[] table = new int[Integer.highestOneBit(Math.max(size(), 4)) * 4];
    Arrays.fill(table, NONE);
    for (int number = 0; number < size(); number++) {
      int at = number * STRIDE;
      int slot = hash(keys[at], keys[at + 1], keys[at + 2]) & table.length - 1;
      while (table[slot] != NONE) {
        slot = slot + 1 & table.length - 1;
      }
      table[slot] = number;
    }
    numbers = table;
    return table;
  }
}
