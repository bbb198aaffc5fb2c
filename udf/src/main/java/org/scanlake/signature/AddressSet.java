package org.scanlake.signature;

import java.util.Arrays;
import org.scanlake.network.PairHash;

/** A set of addresses as pairs of longs, made to be cleared and filled for every alert. */
final class AddressSet {
  private long[] highs = new long[512];
  private long[] lows = new long[512];
  private int[] stamps = new int[512];
  private int stamp = 1;
  private int size;

  int size() {
    return size;
  }

  void clear() {
    size = 0;
    if (++stamp == 0) {
      Arrays.fill(stamps, 0);
      stamp = 1;
    }
  }

  /** Adds an address; false when it was there. */
  boolean add(long high, long low) {
    int mask = stamps.length - 1;
    int i = PairHash.of(high, low) & mask;
    while (stamps[i] == stamp) {
      if (lows[i] == low && highs[i] == high) {
        return false;
      }
      i = i + 1 & mask;
    }
    highs[i] = high;
    lows[i] = low;
    stamps[i] = stamp;
    if (++size * 2 > stamps.length) {
      grow();
    }
    return true;
  }

  private void grow() {
    long[] oldHighs = highs;
    long[] oldLows = lows;
    int[] oldStamps = stamps;
    int oldStamp = stamp;
    int length = oldStamps.length * 2;
    highs = new long[length];
    lows = new long[length];
    stamps = new int[length];
    stamp = 1;
    size = 0;
    for (int i = 0; i < oldStamps.length; i++) {
      if (oldStamps[i] == oldStamp) {
        add(oldHighs[i], oldLows[i]);
      }
    }
  }
}
