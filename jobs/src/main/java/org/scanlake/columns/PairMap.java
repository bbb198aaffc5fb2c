package org.scanlake.columns;

import java.util.Arrays;
import org.scanlake.network.PairHash;

/** Numbers from 0 by pairs of longs, such as an address. */
final class PairMap {
  static final int NONE = -1;

  private long[] highs = new long[1 << 10];
  private long[] lows = new long[1 << 10];
  private int[] values = new int[1 << 10];
  private int size;

  PairMap() {
    Arrays.fill(values, NONE);
  }

  /** The number of a pair, or {@link #NONE}. */
  int get(long high, long low) {
    return values[slot(high, low)];
  }

  /** Sets the number of a pair that has none. */
  void put(long high, long low, int value) {
    int slot = slot(high, low);
    highs[slot] = high;
    lows[slot] = low;
    values[slot] = value;
    if (++size * 2 > values.length) {
      grow();
    }
  }

  void clear() {
    Arrays.fill(values, NONE);
    size = 0;
  }

  /** Where the pair is, or would be. */
  private int slot(long high, long low) {
    int mask = values.length - 1;
    int slot = PairHash.of(high, low) & mask;
    while (values[slot] != NONE && (lows[slot] != low || highs[slot] != high)) {
      slot = slot + 1 & mask;
    }
    return slot;
  }

  private void grow() {
    long[] oldHighs = highs;
    long[] oldLows = lows;
    int[] oldValues = values;
    highs = new long[oldHighs.length * 2];
    lows = new long[highs.length];
    values = new int[highs.length];
    clear();
    for (int i = 0; i < oldValues.length; i++) {
      if (oldValues[i] != NONE) {
        put(oldHighs[i], oldLows[i], oldValues[i]);
      }
    }
  }
}
