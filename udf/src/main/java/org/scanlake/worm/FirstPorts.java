package org.scanlake.worm;

import java.util.Arrays;

/** All ports of one sample, of which the first ten are kept. One instance serves every sample. */
final class FirstPorts {
  /** How many ports a sample keeps. */
  static final int KEPT = 10;

  /** Places plus one of the ports 0 to 65535; 0 for those that the sample does not have. */
  private final int[] places = new int[1 << 16];

  private int[] ports = new int[16];
  private long[] packets = new long[16];
  private long[] starts = new long[16];
  private long[] highs = new long[16];
  private long[] lows = new long[16];
  private int size;

  private final int[] first = new int[KEPT];
  private int kept;

  void clear() {
    for (int i = 0; i < size; i++) {
      places[ports[i]] = 0;
    }
    size = 0;
    kept = 0;
  }

  /** Adds packets to a port; the rest tells of the first flow among theirs. */
  void add(int port, long count, long start, long high, long low) {
    int place = places[port] - 1;
    if (place < 0) {
      append(port, count, start, high, low);
      return;
    }
    packets[place] = SampleTable.sum(packets[place], count);
    if (compare(start, high, low, place) < 0) {
      setFirst(place, start, high, low);
    }
  }

  /** Chooses the ports that are kept. */
  void choose() {
    kept = 0;
    for (int place = 0; place < size; place++) {
      if (kept < KEPT || isBefore(place, first[KEPT - 1])) {
        insert(place);
      }
    }
  }

  int kept() {
    return kept;
  }

  int port(int i) {
    return ports[first[i]];
  }

  long packets(int i) {
    return packets[first[i]];
  }

  private void insert(int place) {
    int at = kept < KEPT ? kept++ : KEPT - 1;
    while (at > 0 && isBefore(place, first[at - 1])) {
      first[at] = first[at - 1];
      at--;
    }
    first[at] = place;
  }

  private boolean isBefore(int place, int other) {
    int byFlow = compare(starts[place], highs[place], lows[place], other);
    return byFlow != 0 ? byFlow < 0 : ports[place] < ports[other];
  }

  private int compare(long start, long high, long low, int place) {
    if (start != starts[place]) {
      return Long.compare(start, starts[place]);
    }
    int byHigh = Long.compareUnsigned(high, highs[place]);
    return byHigh != 0 ? byHigh : Long.compareUnsigned(low, lows[place]);
  }

  private void append(int port, long count, long start, long high, long low) {
    if (size == ports.length) {
      grow();
    }
    ports[size] = port;
    packets[size] = count;
    setFirst(size, start, high, low);
    places[port] = ++size;
  }

  private void setFirst(int place, long start, long high, long low) {
    starts[place] = start;
    highs[place] = high;
    lows[place] = low;
  }

  private void grow() {
    ports = Arrays.copyOf(ports, size * 2);
    packets = Arrays.copyOf(packets, size * 2);
    starts = Arrays.copyOf(starts, size * 2);
    highs = Arrays.copyOf(highs, size * 2);
    lows = Arrays.copyOf(lows, size * 2);
  }
}
