package org.scanlake.worm;

import java.util.Arrays;
import org.scanlake.network.PairHash;

/** Where ports of long lists are, by entry and port as one number. */
final class PortIndex {
  private static final int FEWEST = 1 << 8;

  private long[] keys = new long[FEWEST];
  private int[] places = new int[FEWEST];
  private int size;

  PortIndex() {
    Arrays.fill(places, PortLists.NONE);
  }

  long bytes() {
    return 24L * size;
  }

  /** Where a port is, or {@link PortLists#NONE}. */
  int find(long key) {
    return places[slot(key)];
  }

  /** Enters a port that is not there. */
  void put(long key, int place) {
    int slot = slot(key);
    keys[slot] = key;
    places[slot] = place;
    if (++size * 2 > places.length) {
      grow();
    }
  }

  void clear() {
    if (size > 0) {
      Arrays.fill(places, PortLists.NONE);
      size = 0;
    }
  }

  private int slot(long key) {
    int mask = places.length - 1;
    int slot = PairHash.of(0, key) & mask;
    while (places[slot] != PortLists.NONE && keys[slot] != key) {
      slot = slot + 1 & mask;
    }
    return slot;
  }

  private void grow() {
    long[] oldKeys = keys;
    int[] oldPlaces = places;
    keys = new long[oldKeys.length * 2];
    places = new int[keys.length];
    Arrays.fill(places, PortLists.NONE);
    size = 0;
    for (int i = 0; i < oldPlaces.length; i++) {
      if (oldPlaces[i] != PortLists.NONE) {
        put(oldKeys[i], oldPlaces[i]);
      }
    }
  }
}
