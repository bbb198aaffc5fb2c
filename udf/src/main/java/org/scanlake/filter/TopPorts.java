package org.scanlake.filter;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import org.scanlake.flow.FlowRows;
import org.scanlake.flow.Protocols;
import org.scanlake.port.PurposeTable;

/**
 * Finds the commonest destination ports among flows, of equally common ones those of the lower
 * protocol and port. A flow that does not tell its port counts for none. One instance a thread.
 */
public final class TopPorts {
  /** How many ports are named. */
  public static final int MOST = 5;

  private static final int PORT_BITS = 16;
  private static final int KEY_BITS = 8 + 1 + PORT_BITS;
  private static final int MIX = 0x9e3779b1;

  private final PurposeTable purposes;

  /** A hash table: 1 and the protocol and port, or 0 where nothing is. */
  private int[] keys = new int[512];

  private int[] counts = new int[512];

  public TopPorts(PurposeTable purposes) {
    this.purposes = purposes;
  }

  /**
   * The commonest ports, the commonest first.
   *
   * @param counted which rows count, by index
   */
  public List<PortCount> of(FlowRows rows, IntPredicate counted) {
    Arrays.fill(keys, 0);
    int distinct = 0;
    for (int i = 0; i < rows.size(); i++) {
      if (rows.dstPort(i) >= 0 && counted.test(i)) {
        int key = 1 + (rows.protocol(i) + 1 << PORT_BITS | rows.dstPort(i));
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
    }
    return commonest();
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

  private List<PortCount> commonest() {
    long[] top = new long[MOST];
    int found = 0;
    for (int i = 0; i < keys.length; i++) {
      if (keys[i] != 0) {
        found = insert(top, found, (long) counts[i] << KEY_BITS | keys[i] - 1);
      }
    }
    List<PortCount> ports = new ArrayList<>(found);
    for (int i = 0; i < found; i++) {
      ports.add(port(top[i]));
    }
    return ports;
  }

  /** Keeps the largest counts in front; of equal ones the lower protocol and port. */
  private static int insert(long[] top, int found, long entry) {
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

  private PortCount port(long entry) {
    int protocol = (int) (entry >>> PORT_BITS & (1 << KEY_BITS - PORT_BITS) - 1) - 1;
    int port = (int) entry & (1 << PORT_BITS) - 1;
    return new PortCount(
        Protocols.name(protocol) + "_" + port,
        purposes.purpose(protocol, port),
        (int) (entry >>> KEY_BITS));
  }
}
