package org.scanlake.worm;

import java.util.Arrays;

/**
 * Lists of the ports that entries of a {@link SampleTable} sent packets to, each port with its
 * number of packets and the first flow to it. A list is told by its last port added. Most have few
 * ports and are searched; a port of a long list is found by {@link PortIndex}.
 */
final class PortLists {
  static final int NONE = -1;

  /** How many ports of a list are looked at before the index is asked. */
  private static final int SEARCHED = 4;

  /** Words of a port: start of its first flow, packets, entry with port and other end, next. */
  private static final int WORDS = 4;

  private static final int PORT_SHIFT = AddressNumbers.BITS;
  private static final int ADDRESS = (1 << AddressNumbers.BITS) - 1;

  private final AddressNumbers addresses;
  private final PortIndex index = new PortIndex(this);
  private long[] words = new long[WORDS << 10];
  private int size;

  PortLists(AddressNumbers addresses) {
    this.addresses = addresses;
  }

  /** Bytes in use. */
  long bytes() {
    return 8L * WORDS * size + index.bytes();
  }

  /**
   * Adds packets of an entry to a port.
   *
   * @param list of the entry
   * @param start of the flow that the packets are of
   * @param other the number of the address that they were sent to
   * @return the list with the port
   */
  int add(int list, int entry, int port, long packets, long start, int other) {
    long key = (long) entry << 16 | port;
    int at = list;
    int searched = 0;
    while (at != NONE && searched < SEARCHED) {
      if (key(at) == key) {
        addTo(at, packets, start, other);
        return list;
      }
      at = next(at);
      searched++;
    }
    if (at != NONE) {
      at = index.find(key);
      if (at != NONE) {
        addTo(at, packets, start, other);
        return list;
      }
    }
    int added = append(key, packets, start, other, list);
    if (searched == SEARCHED) {
      enter(added);
    }
    return added;
  }

  /** The port after one in its list, or {@link #NONE}. */
  int next(int at) {
    return (int) words[at * WORDS + 3];
  }

  int port(int at) {
    return (int) (words[at * WORDS + 2] >>> PORT_SHIFT) & 0xffff;
  }

  long packets(int at) {
    return words[at * WORDS + 1];
  }

  /** When the port's first flow started. */
  long firstStart(int at) {
    return words[at * WORDS];
  }

  /** The number of the address that the port's first flow went to. */
  int firstOther(int at) {
    return (int) words[at * WORDS + 2] & ADDRESS;
  }

  void clear() {
    index.clear();
    size = 0;
  }

  /** Entry and port as one number. */
  long key(int at) {
    return words[at * WORDS + 2] >>> PORT_SHIFT;
  }

  private void addTo(int at, long packets, long start, int other) {
    int word = at * WORDS;
    words[word + 1] = SampleTable.sum(words[word + 1], packets);
    boolean first =
        start < words[word] || start == words[word] && addresses.isBefore(other, firstOther(at));
    if (first) {
      words[word] = start;
      words[word + 2] = key(at) << PORT_SHIFT | other;
    }
  }

  private int append(long key, long packets, long start, int other, int next) {
    int word = size * WORDS;
    if (word == words.length) {
      words = Arrays.copyOf(words, Math.addExact(words.length, words.length / 2 / WORDS * WORDS));
    }
    words[word] = start;
    words[word + 1] = packets;
    words[word + 2] = key << PORT_SHIFT | other;
    words[word + 3] = next;
    return size++;
  }

  /** Enters a port that made its list too long to be searched, with all others when it is new. */
  private void enter(int added) {
    index.put(key(added), added);
    int at = next(added);
    if (index.find(key(at)) == NONE) {
      while (at != NONE) {
        index.put(key(at), at);
        at = next(at);
      }
    }
  }
}
