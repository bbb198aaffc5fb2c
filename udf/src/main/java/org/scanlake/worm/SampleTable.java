package org.scanlake.worm;

import java.util.Arrays;
import org.scanlake.network.PairHash;

/**
 * The counts of addresses in samples, an entry for each address and sample, in one array: an entry
 * is a key, a word of qualities and first port, its destinations, and the counts. A flow touches
 * the entries of two addresses, and most of its cost is their way from memory; what is used
 * together lies together.
 */
final class SampleTable {
  static final int SYN = 0;
  static final int SYN_ACK = 1;
  static final int FIN_SENT = 2;
  static final int FIN_RETURNED = 3;
  static final int RST_RETURNED = 4;
  static final int TCP_SENT = 5;
  static final int TCP_RECEIVED = 6;
  static final int ICMP_ERRORS = 7;

  static final int COUNTS = 8;

  /** Bits of an entry's number plus one. */
  static final int ENTRY_BITS = 24;

  private static final int MOST = (1 << ENTRY_BITS) - 1;
  private static final int NUMBER = (1 << ENTRY_BITS) - 1;
  private static final long ADDRESS = (1L << AddressNumbers.BITS) - 1;

  /** Words of an entry: key, meta, destinations, counts. */
  private static final int WORDS = 3 + COUNTS;

  private static final int META = 1;
  private static final int DESTINATIONS = 2;
  private static final int FIRST_COUNT = 3;

  /** Numbers of entries plus one, under bits of their hashes; 0 is a free slot. */
  private int[] slots = new int[1 << 12];

  private long[] words = new long[WORDS << 10];
  private int size;

  int size() {
    return size;
  }

  /** Bytes in use. */
  long bytes() {
    return size * (8L * WORDS + 12);
  }

  /**
   * The number of the entry of an address, told by its number, in a sample; a new one if needed.
   */
  int entry(long sample, int address) {
    long key = sample << AddressNumbers.BITS | address;
    int hash = PairHash.of(0, key);
    int mask = slots.length - 1;
    int slot = hash & mask;
    while (slots[slot] != 0) {
      int held = slots[slot];
      // Most entries that meet here by chance are told apart without a look at them.
      if ((held ^ hash) >>> ENTRY_BITS == 0) {
        int entry = (held & NUMBER) - 1;
        if (words[entry * WORDS] == key) {
          return entry;
        }
      }
      slot = slot + 1 & mask;
    }
    return append(slot, hash, key);
  }

  void add(int entry, int count, long packets) {
    int word = entry * WORDS + FIRST_COUNT + count;
    words[word] = sum(words[word], packets);
  }

  /** Makes qualities at least as bad as given. */
  void worsen(int entry, int qualityBits) {
    words[entry * WORDS + META] |= (long) qualityBits << 32;
  }

  void setPorts(int entry, int list) {
    int word = entry * WORDS + META;
    words[word] = words[word] & ~0xffffffffL | list & 0xffffffffL;
  }

  long sample(int entry) {
    return words[entry * WORDS] >> AddressNumbers.BITS;
  }

  int address(int entry) {
    return (int) (words[entry * WORDS] & ADDRESS);
  }

  long count(int entry, int count) {
    return words[entry * WORDS + FIRST_COUNT + count];
  }

  int qualityBits(int entry) {
    return (int) (words[entry * WORDS + META] >>> 32);
  }

  /** The entry's list of {@link PortLists}. */
  int ports(int entry) {
    return (int) words[entry * WORDS + META];
  }

  void setDestinations(int entry, int list) {
    words[entry * WORDS + DESTINATIONS] = list;
  }

  /** The entry's list of {@link DestinationLists}. */
  int destinations(int entry) {
    return (int) words[entry * WORDS + DESTINATIONS];
  }

  void clear() {
    Arrays.fill(slots, 0);
    size = 0;
  }

  /**
   * The sum of two counts, or the largest number: logs may claim any number of packets, and the
   * order of adding must not matter.
   */
  static long sum(long first, long second) {
    long sum = first + second;
    return sum < 0 ? Long.MAX_VALUE : sum;
  }

  private int append(int slot, int hash, long key) {
    if (size == MOST) {
      throw new IllegalStateException("Cannot hold more than " + MOST + " samples: drain first");
    }
    int word = size * WORDS;
    if (word == words.length) {
      words = Arrays.copyOf(words, words.length + words.length / 2 / WORDS * WORDS);
    }
    Arrays.fill(words, word, word + WORDS, 0);
    words[word] = key;
    words[word + META] = PortLists.NONE & 0xffffffffL;
    slots[slot] = hash & ~NUMBER | ++size;
    if (size * 2 > slots.length) {
      grow();
    }
    return size - 1;
  }

  private void grow() {
    slots = new int[slots.length * 2];
    int mask = slots.length - 1;
    for (int entry = 0; entry < size; entry++) {
      int hash = PairHash.of(0, words[entry * WORDS]);
      int slot = hash & mask;
      while (slots[slot] != 0) {
        slot = slot + 1 & mask;
      }
      slots[slot] = hash & ~NUMBER | entry + 1;
    }
  }
}
