package org.scanlake.signature;

import java.util.Arrays;

/** How often each port 0–65535 occurred, made to be cleared and filled for every alert. */
final class PortCounts {
  private static final int PORTS = 1 << 16;
  private static final int UNKNOWN = -2;

  private final int[] counts = new int[PORTS];
  private int[] touched = new int[256];
  private int distinct;
  private int commonest = UNKNOWN;

  /** How many different ports occurred. */
  int distinct() {
    return distinct;
  }

  void clear() {
    for (int i = 0; i < distinct; i++) {
      counts[touched[i]] = 0;
    }
    distinct = 0;
    commonest = UNKNOWN;
  }

  /** Counts one occurrence; a port of -1 (not told) is left out. */
  void add(int port) {
    if (port >= 0 && counts[port]++ == 0) {
      if (distinct == touched.length) {
        touched = Arrays.copyOf(touched, distinct * 2);
      }
      touched[distinct++] = port;
    }
    commonest = UNKNOWN;
  }

  int count(int port) {
    return counts[port];
  }

  /** The commonest port, the lowest of equally common ones; -1 when there is none. */
  int commonest() {
    if (commonest == UNKNOWN) {
      commonest = findCommonest();
    }
    return commonest;
  }

  private int findCommonest() {
    int best = -1;
    for (int i = 0; i < distinct; i++) {
      int port = touched[i];
      if (best < 0
          || counts[port] > counts[best]
          || counts[port] == counts[best] && port < best) {
        best = port;
      }
    }
    return best;
  }

  /** How many of the ports that occurred are followed by a port that occurred too. */
  int followed() {
    int followed = 0;
    for (int i = 0; i < distinct; i++) {
      int port = touched[i];
      if (port + 1 < PORTS && counts[port + 1] > 0) {
        followed++;
      }
    }
    return followed;
  }
}
