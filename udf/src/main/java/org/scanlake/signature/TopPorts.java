package org.scanlake.signature;

import java.util.Arrays;

/**
 * Finds the commonest destination ports among flows, of equally common ones those of the lower
 * protocol and port; flows that do not tell their port come before port 0. One instance a thread.
 */
public final class TopPorts {
  /** How many ports are found at most. */
  public static final int MOST = 5;

  private static final int PORT_BITS = 17;
  private static final int KEY_BITS = 9 + PORT_BITS;
  private static final int MIX = 0x9e3779b1;
  private static final int SLOTS = 512;
  private static final int MOST_KEPT_SLOTS = 8 * SLOTS;

  /** A hash table: 1 and the protocol and port, or 0 where nothing is. */
  private int[] keys = new int[SLOTS];

  private int[] counts = new int[SLOTS];
  private int distinct;
  private final long[] top = new long[MOST];

  /** Forgets all flows. */
  public void clear() {
    distinct = 0;
    if (keys.length > MOST_KEPT_SLOTS) {
      keys = new int[SLOTS];
      counts = new int[SLOTS];
    } else {
      Arrays.fill(keys, 0);
    }
  }

  /**
   * Adds a flow.
   *
   * @param protocol a number, or {@link org.scanlake.flow.Protocols#UNKNOWN}
   * @param port -1 when it is not told
   */
  public void add(int protocol, int port) {
    int key = 1 + (protocol + 1 << PORT_BITS | port + 1);
    int slot = slot(key);
    if (keys[slot] == 0) {
      keys[slot] = key;
      counts[slot] = 0;
      distinct++;
    }
    counts[slot]++;
    if (distinct * 2 > keys.length) {
      grow();
    }
  }

  /** Where {@code key} is, or the free place where it would go. */
  private int slot(int key) {
    int mask = keys.length - 1;
    int slot = key * MIX >>> 12 & mask;
    while (keys[slot] != 0 && keys[slot] != key) {
      slot = slot + 1 & mask;
    }
    return slot;
  }

  private void grow() {
    int[] oldKeys = keys;
    int[] oldCounts = counts;
    keys = new int[oldKeys.length * 2];
    counts = new int[keys.length];
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] != 0) {
        int slot = slot(oldKeys[i]);
        keys[slot] = oldKeys[i];
        counts[slot] = oldCounts[i];
      }
    }
  }

  /** Ranks what was added; answers how many places there are. */
  public int rank() {
    int found = 0;
    for (int i = 0; i < keys.length; i++) {
      if (keys[i] != 0) {
        found = insert(found, (long) counts[i] << KEY_BITS | keys[i] - 1);
      }
    }
    return found;
  }

  private int insert(int found, long entry) {
    int at = found;
    while (at > 0 && isBefore(entry, top[at - 1])) {
      at--;
    }
    if (at == MOST) {
      return found;
    }
    int kept = Math.min(found, MOST - 1);
    System.arraycopy(top, at, top, at + 1, kept - at);
    top[at] = entry;
    return kept + 1;
  }

  private static boolean isBefore(long entry, long other) {
    long count = entry >>> KEY_BITS;
    long otherCount = other >>> KEY_BITS;
    return count > otherCount || count == otherCount && entry < other;
  }

  /** The protocol of a place, from 0. */
  public int protocol(int place) {
    return (int) (top[place] >>> PORT_BITS & (1 << KEY_BITS - PORT_BITS) - 1) - 1;
  }

  /** The port of a place; -1 when it is not told. */
  public int port(int place) {
    return (int) (top[place] & (1 << PORT_BITS) - 1) - 1;
  }

  /** How many flows a place has. */
  public int flows(int place) {
    return (int) (top[place] >>> KEY_BITS);
  }
}
