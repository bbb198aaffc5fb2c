package org.scanlake.measured;

import java.util.Arrays;
import org.scanlake.flow.FlowRows;
import org.scanlake.parsed.ByteSink;
import org.scanlake.signature.AlertMeasurer;

/**
 * The evidence of a metric: the commonest destination ports among the flows it counts, and the
 * first of these flows. One instance a thread.
 */
final class Evidence {
  static final int TOP_PORTS = 5;
  static final int EXAMPLE_ROWS = 3;

  private static final int PORT_BITS = 17;
  private static final int KEY_BITS = 9 + PORT_BITS;

  private final int[] examples = new int[EXAMPLE_ROWS];
  private long[] keys = new long[256];
  private int size;
  private int exampleCount;

  /** Writes top ports and example rows of {@code metric}. */
  void put(AlertMeasurer measurer, int metric, FlowRows rows, ByteSink sink) {
    size = 0;
    exampleCount = 0;
    int number = 0;
    for (int i = 0; i < rows.size(); i++) {
      if (measurer.isOfAlert(i)) {
        if (measurer.contributes(metric, i)) {
          add(rows.protocol(i), rows.dstPort(i), number);
        }
        number++;
      }
    }
    putTopPorts(sink);
    sink.putLong(exampleCount);
    for (int i = 0; i < exampleCount; i++) {
      sink.putLong(examples[i]);
    }
  }

  /** Writes that there is no evidence: nothing was counted. */
  static void putNone(ByteSink sink) {
    sink.putLong(0);
    sink.putLong(0);
  }

  private void add(int protocol, int port, int number) {
    if (exampleCount < EXAMPLE_ROWS) {
      examples[exampleCount++] = number;
    }
    if (size == keys.length) {
      keys = Arrays.copyOf(keys, size * 2);
    }
    keys[size++] = (long) (protocol + 1) << PORT_BITS | port + 1;
  }

  private void putTopPorts(ByteSink sink) {
    Arrays.sort(keys, 0, size);
    long[] top = new long[TOP_PORTS];
    int found = 0;
    int start = 0;
    while (start < size) {
      int end = start + 1;
      while (end < size && keys[end] == keys[start]) {
        end++;
      }
      found = insert(top, found, end - start, keys[start]);
      start = end;
    }
    sink.putLong(found);
    for (int i = 0; i < found; i++) {
      long key = top[i] & (1L << KEY_BITS) - 1;
      sink.putLong((key >>> PORT_BITS) - 1);
      sink.putLong((key & (1L << PORT_BITS) - 1) - 1);
      sink.putLong(top[i] >>> KEY_BITS);
    }
  }

  /** Keeps the largest counts in front; of equal ones the lower protocol and port. */
  private static int insert(long[] top, int found, int count, long key) {
    int at = found;
    while (at > 0 && count > top[at - 1] >>> KEY_BITS) {
      at--;
    }
    if (at == TOP_PORTS) {
      return found;
    }
    int kept = Math.min(found, TOP_PORTS - 1);
    System.arraycopy(top, at, top, at + 1, kept - at);
    top[at] = (long) count << KEY_BITS | key;
    return kept + 1;
  }
}
