package org.scanlake.worm;

import java.util.Arrays;

/**
 * Lists of the addresses, by their numbers, that entries of a {@link SampleTable} sent SYNs to:
 * what {@link Destinations} are made of. A list is told by where it lies, which changes as it
 * grows: its length and then its addresses, in room for the next power of two.
 */
final class DestinationLists {
  static final int NONE = 0;

  /** The list of more than {@link Destinations#MOST} addresses. */
  static final int MANY = -1;

  private int[] words = new int[1 << 12];

  /** The first word is of no list, so that 0 is none. */
  private int end = 1;

  /** Bytes in use. */
  long bytes() {
    return 4L * (end - 1);
  }

  /** Adds an address to a list; answers the list with it. */
  int add(int list, int address) {
    if (list == MANY) {
      return MANY;
    }
    if (list == NONE) {
      int first = room(1);
      append(first, address);
      return first;
    }
    int length = words[list];
    for (int i = list + length; i > list; i--) {
      if (words[i] == address) {
        return list;
      }
    }
    if (length == Destinations.MOST) {
      return MANY;
    }
    int grown = Integer.bitCount(length) == 1 ? moved(list) : list;
    append(grown, address);
    return grown;
  }

  /** How many addresses a list has that is not {@link #MANY}. */
  int length(int list) {
    return list == NONE ? 0 : words[list];
  }

  int address(int list, int i) {
    return words[list + 1 + i];
  }

  void clear() {
    end = 1;
  }

  private void append(int list, int address) {
    words[list + ++words[list]] = address;
  }

  private int moved(int list) {
    int length = words[list];
    int moved = room(2 * length);
    System.arraycopy(words, list, words, moved, length + 1);
    return moved;
  }

  /** An empty list with room for so many addresses. */
  private int room(int addresses) {
    int list = end;
    end = Math.addExact(end, addresses + 1);
    if (end > words.length) {
      words = Arrays.copyOf(words, Math.max(end, Math.addExact(words.length, words.length / 2)));
    }
    words[list] = 0;
    return list;
  }
}
