package org.scanlake.detector;

/** Distinct ports in 8 KiB; emptied by what was touched, as most sets hold one port. */
final class PortSet {
  private static final int WORDS = 1 << 10;

  private final long[] words = new long[WORDS];
  private int first = WORDS;
  private int last = -1;
  private int size;

  void add(int port) {
    int word = port >>> 6 & WORDS - 1;
    long bit = 1L << port;
    if ((words[word] & bit) == 0) {
      words[word] |= bit;
      first = Math.min(first, word);
      last = Math.max(last, word);
      size++;
    }
  }

  int size() {
    return size;
  }

  void clear() {
    for (int word = first; word <= last; word++) {
      words[word] = 0;
    }
    first = WORDS;
    last = -1;
    size = 0;
  }
}
