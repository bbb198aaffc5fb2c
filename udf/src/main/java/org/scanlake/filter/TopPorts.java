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

  private final PurposeTable purposes;
  private long[] keys = new long[256];

  public TopPorts(PurposeTable purposes) {
    this.purposes = purposes;
  }

  /**
   * The commonest ports, the commonest first.
   *
   * @param counts which rows count, by index
   */
  public List<PortCount> of(FlowRows rows, IntPredicate counts) {
    int size = 0;
    for (int i = 0; i < rows.size(); i++) {
      if (rows.dstPort(i) >= 0 && counts.test(i)) {
        if (size == keys.length) {
          keys = Arrays.copyOf(keys, size * 2);
        }
        keys[size++] = (long) (rows.protocol(i) + 1) << PORT_BITS | rows.dstPort(i);
      }
    }
    Arrays.sort(keys, 0, size);
    return counted(size);
  }

  private List<PortCount> counted(int size) {
    long[] top = new long[MOST];
    int found = 0;
    int start = 0;
    while (start < size) {
      int end = start + 1;
      while (end < size && keys[end] == keys[start]) {
        end++;
      }
      found = insert(top, found, (long) (end - start) << KEY_BITS | keys[start]);
      start = end;
    }
    List<PortCount> ports = new ArrayList<>(found);
    for (int i = 0; i < found; i++) {
      ports.add(port(top[i]));
    }
    return ports;
  }

  /** Keeps the largest counts in front; of equal ones what came first. */
  private static int insert(long[] top, int found, long entry) {
    int at = found;
    while (at > 0 && entry >>> KEY_BITS > top[at - 1] >>> KEY_BITS) {
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

  private PortCount port(long entry) {
    int protocol = (int) (entry >>> PORT_BITS & (1 << KEY_BITS - PORT_BITS) - 1) - 1;
    int port = (int) entry & (1 << PORT_BITS) - 1;
    return new PortCount(
        Protocols.name(protocol) + "_" + port,
        purposes.purpose(protocol, port),
        (int) (entry >>> KEY_BITS));
  }
}
