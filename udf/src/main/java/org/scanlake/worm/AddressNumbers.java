package org.scanlake.worm;

import java.util.Arrays;
import org.scanlake.network.PairHash;

/** Numbers for addresses, from 0 in the order of their first appearance. */
final class AddressNumbers {
  /** Bits of a number. */
  static final int BITS = 24;

  private static final int MOST = 1 << BITS;

  /** Numbers plus one; 0 is a free slot. */
  private int[] slots = new int[1 << 11];

  /** Two longs an address. */
  private long[] addresses = new long[1 << 11];

  private int size;

  int size() {
    return size;
  }

  /** Bytes in use. */
  long bytes() {
    return 24L * size;
  }

  long high(int number) {
    return addresses[2 * number];
  }

  long low(int number) {
    return addresses[2 * number + 1];
  }

  /** The number of an address, a new one if it has none. */
  int of(long high, long low) {
    int mask = slots.length - 1;
    int slot = PairHash.of(high, low) & mask;
    while (slots[slot] != 0) {
      int number = slots[slot] - 1;
      if (addresses[2 * number + 1] == low && addresses[2 * number] == high) {
        return number;
      }
      slot = slot + 1 & mask;
    }
    return add(slot, high, low);
  }

  /** Whether the first address is before the second as a number of 128 bits. */
  boolean isBefore(int first, int second) {
    int byHigh = Long.compareUnsigned(high(first), high(second));
    return byHigh != 0 ? byHigh < 0 : Long.compareUnsigned(low(first), low(second)) < 0;
  }

  void clear() {
    Arrays.fill(slots, 0);
    size = 0;
  }

  private int add(int slot, long high, long low) {
    if (size == MOST) {
      throw new IllegalStateException("Cannot hold more than " + MOST + " addresses: drain first");
    }
    if (2 * size == addresses.length) {
      addresses = Arrays.copyOf(addresses, addresses.length * 2);
    }
    addresses[2 * size] = high;
    addresses[2 * size + 1] = low;
    slots[slot] = ++size;
    if (size * 2 > slots.length) {
      grow();
    }
    return size - 1;
  }

  private void grow() {
    slots = new int[slots.length * 2];
    int mask = slots.length - 1;
    for (int number = 0; number < size; number++) {
      int slot = PairHash.of(high(number), low(number)) & mask;
      while (slots[slot] != 0) {
        slot = slot + 1 & mask;
      }
      slots[slot] = number + 1;
    }
  }
}
