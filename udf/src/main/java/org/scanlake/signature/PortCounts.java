package org.scanlake.signature;

import java.util.Arrays;

/**
 * How often each port 0–65535 occurred, made to be cleared and filled for every alert. A hash table
 * of the few ports an alert has stays in the processor's nearest cache, which one counter for every
 * port would not.
 */
final class PortCounts {
  private static final int UNKNOWN = -2;
  private static final int MIX = 0x9e3779b1;

  /** Per slot: stamp, port, count. */
  private long[] slots = new long[512];

  private int[] counts = new int[512];
  private int[] ports = new int[256];
  private int distinct;
  private int stamp = 1;
  private int commonest = UNKNOWN;

  /** How many different ports occurred. */
  int distinct() {
    return distinct;
  }

  void clear() {
    distinct = 0;
    commonest = UNKNOWN;
    if (++stamp == 0) {
      Arrays.fill(slots, 0);
      stamp = 1;
    }
  }

  /** Counts one occurrence; a port of -1 (not told) is left out. */
  void add(int port) {
    if (port < 0) {
      return;
    }
    commonest = UNKNOWN;
    int slot = slot(port);
    long key = key(port);
    if (slots[slot] == key) {
      counts[slot]++;
      return;
    }
    slots[slot] = key;
    counts[slot] = 1;
    if (distinct == ports.length) {
      ports = Arrays.copyOf(ports, distinct * 2);
    }
    ports[distinct++] = port;
    if (distinct * 2 > slots.length) {
      grow();
    }
  }

  int count(int port) {
    int slot = slot(port);
    return slots[slot] == key(port) ? counts[slot] : 0;
  }

  /** The commonest port, the lowest of equally common ones; -1 when there is none. */
  int commonest() {
    if (commonest == UNKNOWN) {
      commonest = findCommonest();
    }
    return commonest;
  }

  /** How many of the ports that occurred are followed by a port that occurred too. */
  int followed() {
    int followed = 0;
    for (int i = 0; i < distinct; i++) {
      if (count(ports[i] + 1) > 0) {
        followed++;
      }
    }
    return followed;
  }

  private int findCommonest() {
    int best = -1;
    int most = 0;
    for (int i = 0; i < distinct; i++) {
      int count = count(ports[i]);
      if (count > most || count == most && ports[i] < best) {
        best = ports[i];
        most = count;
      }
    }
    return best;
  }

  private long key(int port) {
    return (long) stamp << 32 | port;
  }

  /** The slot that holds {@code port}, or the free one where it would go. */
  private int slot(int port) {
    int mask = slots.length - 1;
    int slot = port * MIX >>> 12 & mask;
    long key = key(port);
    while (slots[slot] != key && slots[slot] >>> 32 == (stamp & 0xffffffffL)) {
      slot = slot + 1 & mask;
    }
    return slot;
  }

  private void grow() {
    long[] oldSlots = slots;
    int[] oldCounts = counts;
    slots = new long[oldSlots.length * 2];
    counts = new int[slots.length];
    for (int i = 0; i < oldSlots.length; i++) {
      if (oldSlots[i] >>> 32 == (stamp & 0xffffffffL)) {
        int slot = slot((int) oldSlots[i]);
        slots[slot] = oldSlots[i];
        counts[slot] = oldCounts[i];
      }
    }
  }
}
