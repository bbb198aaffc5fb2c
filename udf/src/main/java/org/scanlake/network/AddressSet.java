package org.scanlake.network;

/** A growing hash set of addresses as pairs of longs; looking one up allocates nothing. */
final class AddressSet {
  private long[] high = new long[16];
  private long[] low = new long[16];
  private boolean[] used = new boolean[16];
  private int size;

  int size() {
    return size;
  }

  boolean contains(long addressHigh, long addressLow) {
    return size > 0 && used[slot(addressHigh, addressLow)];
  }

  void add(long addressHigh, long addressLow) {
    if (size * 2 >= used.length) {
      grow();
    }
    int slot = slot(addressHigh, addressLow);
    if (!used[slot]) {
      used[slot] = true;
      high[slot] = addressHigh;
      low[slot] = addressLow;
      size++;
    }
  }

  /** Where the address is, or the free slot where it belongs. */
  private int slot(long addressHigh, long addressLow) {
    int mask = used.length - 1;
    long mixed = (addressHigh * 31 + addressLow) * 0x9e3779b97f4a7c15L;
    int slot = (int) (mixed >>> 32) & mask;
    while (used[slot] && (low[slot] != addressLow || high[slot] != addressHigh)) {
      slot = slot + 1 & mask;
    }
    return slot;
  }

  private void grow() {
    long[] oldHigh = high;
    long[] oldLow = low;
    boolean[] oldUsed = used;
    int slots = oldUsed.length * 2;
    high = new long[slots];
    low = new long[slots];
    used = new boolean[slots];
    size = 0;
    for (int i = 0; i < oldUsed.length; i++) {
      if (oldUsed[i]) {
        add(oldHigh[i], oldLow[i]);
      }
    }
  }
}
