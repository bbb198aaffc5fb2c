package org.scanlake.ports;

import java.util.Arrays;
import org.scanlake.network.PairHash;

/**
 * Adds up how many more SYNs than FINs there are by source and window, a few dozen bytes each. A
 * sum that does not fit a long is counted as the largest number, and stays it: it only says who is
 * looked at closely.
 */
final class NetSums {
  /** Longs of an entry: address, window number, sum. */
  static final int STRIDE = 4;

  private static final int FIRST_SLOTS = 1 << 12;
  private static final int WINDOW = 2;
  private static final int NET = 3;

  /** The window number is kept so that 0 is a free slot. */
  private long[] slots = new long[FIRST_SLOTS * STRIDE];

  private int size;

  int size() {
    return size;
  }

  void add(long high, long low, long window, long net) {
    addKept(high, low, window ^ Long.MIN_VALUE, net);
  }

  /** Adds entries of others' {@link #drain}. */
  void add(long[] entries) {
    for (int i = 0; i < entries.length; i += STRIDE) {
      addKept(entries[i], entries[i + 1], entries[i + WINDOW], entries[i + NET]);
    }
  }

  private void addKept(long high, long low, long window, long net) {
    int at = slot(high, low, window);
    if (slots[at + WINDOW] == 0) {
      slots[at] = high;
      slots[at + 1] = low;
      slots[at + WINDOW] = window;
      size++;
    }
    slots[at + NET] = sum(slots[at + NET], net);
    if (size * 2 * STRIDE > slots.length) {
      grow();
    }
  }

  private static long sum(long a, long b) {
    long sum = a + b;
    boolean runsOver = ((a ^ sum) & (b ^ sum)) < 0;
    return runsOver || a == Long.MAX_VALUE || b == Long.MAX_VALUE ? Long.MAX_VALUE : sum;
  }

  private int slot(long high, long low, long window) {
    int mask = slots.length / STRIDE - 1;
    int slot = PairHash.of(PairHash.of(high, window), low) & mask;
    while (slots[slot * STRIDE + WINDOW] != 0 && !isAt(slot * STRIDE, high, low, window)) {
      slot = slot + 1 & mask;
    }
    return slot * STRIDE;
  }

  private boolean isAt(int at, long high, long low, long window) {
    return slots[at + 1] == low && slots[at + WINDOW] == window && slots[at] == high;
  }

  private void grow() {
    long[] old = slots;
    slots = new long[old.length * 2];
    size = 0;
    for (int i = 0; i < old.length; i += STRIDE) {
      if (old[i + WINDOW] != 0) {
        addKept(old[i], old[i + 1], old[i + WINDOW], old[i + NET]);
      }
    }
  }

  /** Gives all entries away, those of one source and window to the same part in every process. */
  long[][] drain(int parts) {
    int[] ends = new int[parts];
    for (int i = 0; i < slots.length; i += STRIDE) {
      if (slots[i + WINDOW] != 0) {
        ends[part(i, parts)] += STRIDE;
      }
    }
    long[][] entries = new long[parts][];
    Arrays.setAll(entries, part -> new long[ends[part]]);
    for (int i = 0; i < slots.length; i += STRIDE) {
      if (slots[i + WINDOW] != 0) {
        int part = part(i, parts);
        ends[part] -= STRIDE;
        System.arraycopy(slots, i, entries[part], ends[part], STRIDE);
      }
    }
    slots = new long[FIRST_SLOTS * STRIDE];
    size = 0;
    return entries;
  }

  private int part(int at, int parts) {
    long mixed = (slots[at] * 31 + slots[at + 1]) * 31 + slots[at + WINDOW];
    return Math.floorMod(Long.hashCode(mixed * 0x9e3779b97f4a7c15L), parts);
  }

  /** The keys of sums above a limit, as {@link WindowKeys} takes them. */
  long[] keysAbove(long limit) {
    long[] keys = new long[size * WindowKeys.STRIDE];
    int end = 0;
    for (int i = 0; i < slots.length; i += STRIDE) {
      if (slots[i + WINDOW] != 0 && slots[i + NET] > limit) {
        keys[end] = slots[i];
        keys[end + 1] = slots[i + 1];
        keys[end + 2] = slots[i + WINDOW] ^ Long.MIN_VALUE;
        end += WindowKeys.STRIDE;
      }
    }
    return Arrays.copyOf(keys, end);
  }
}
