package org.scanlake.worm;

import java.util.Arrays;
import org.scanlake.network.PairHash;

/**
 * Where ports of long lists are, by entry and port as one number. A slot has the hash and the place
 * plus one, so that a port that is not there is seldom looked for anywhere else; 0 is a free slot.
 */
final class PortIndex {
  private static final long PLACE = 0xffffffffL;

  private final PortLists lists;
  private long[] slots = new long[1 << 10];
  private int size;

  PortIndex(PortLists lists) {
    this.lists = lists;
  }

  /** Bytes in use. */
  long bytes() {
    return 16L * size;
  }

  /** Where a port is, or {@link PortLists#NONE}. */
  int find(long key) {
    int hash = PairHash.of(0, key);
    int mask = slots.length - 1;
    int slot = hash & mask;
    while (slots[slot] != 0) {
      if ((int) (slots[slot] >>> 32) == hash) {
        int place = (int) (slots[slot] & PLACE) - 1;
        if (lists.key(place) == key) {
          return place;
        }
      }
      slot = slot + 1 & mask;
    }
    return PortLists.NONE;
  }

  /** Enters a port that is not there. */
  void put(long key, int place) {
    putSlot((long) PairHash.of(0, key) << 32 | place + 1);
    if (++size * 2 > slots.length) {
      grow();
    }
  }

  void clear() {
    if (size > 0) {
      Arrays.fill(slots, 0);
      size = 0;
    }
  }

  private void putSlot(long content) {
    int mask = slots.length - 1;
    int slot = (int) (content >>> 32) & mask;
    while (slots[slot] != 0) {
      slot = slot + 1 & mask;
    }
    slots[slot] = content;
  }

  private void grow() {
    long[] old = slots;
    slots = new long[old.length * 2];
    for (long content : old) {
      if (content != 0) {
        putSlot(content);
      }
    }
  }
}
