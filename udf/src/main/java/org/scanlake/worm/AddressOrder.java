package org.scanlake.worm;

import java.util.Arrays;

/** Sorts addresses by bucket and, in it, as unsigned numbers of 128 bits. */
final class AddressOrder {
  private final AddressNumbers addresses;

  AddressOrder(AddressNumbers addresses) {
    this.addresses = addresses;
  }

  /** The bucket of an address, the same in every process. */
  static int bucket(long high, long low, int buckets) {
    long hash = high * 0x9e3779b97f4a7c15L ^ low;
    hash = (hash ^ hash >>> 32) * 0xd6e8feb86659fd93L;
    hash = (hash ^ hash >>> 32) * 0xd6e8feb86659fd93L;
    return (int) ((hash >>> 32) * buckets >>> 32);
  }

  int bucketOf(int number, int buckets) {
    return bucket(addresses.high(number), addresses.low(number), buckets);
  }

  /** The numbers of all addresses in order. */
  int[] sorted(int buckets) {
    int[] byAddress = byAddress();
    int[] ends = new int[buckets];
    for (int number : byAddress) {
      ends[bucketOf(number, buckets)]++;
    }
    for (int bucket = 1; bucket < buckets; bucket++) {
      ends[bucket] += ends[bucket - 1];
    }
    int[] sorted = new int[byAddress.length];
    for (int i = byAddress.length - 1; i >= 0; i--) {
      sorted[--ends[bucketOf(byAddress[i], buckets)]] = byAddress[i];
    }
    return sorted;
  }

  /**
   * Sorts the upper halves, deals the lower halves out to equal upper ones, and sorts them there:
   * numbers are sorted much faster than objects with a comparator.
   */
  private int[] byAddress() {
    long[] highs = distinctHighs();
    int[] ends = new int[highs.length];
    for (int number = 0; number < addresses.size(); number++) {
      ends[group(highs, number)]++;
    }
    for (int group = 1; group < highs.length; group++) {
      ends[group] += ends[group - 1];
    }
    long[] lows = new long[addresses.size()];
    for (int number = 0; number < addresses.size(); number++) {
      lows[--ends[group(highs, number)]] = signed(addresses.low(number));
    }
    int[] sorted = new int[lows.length];
    for (int group = 0; group < highs.length; group++) {
      int from = ends[group];
      int to = group + 1 < highs.length ? ends[group + 1] : lows.length;
      Arrays.sort(lows, from, to);
      for (int i = from; i < to; i++) {
        sorted[i] = addresses.of(signed(highs[group]), signed(lows[i]));
      }
    }
    return sorted;
  }

  private long[] distinctHighs() {
    long[] highs = new long[addresses.size()];
    for (int number = 0; number < highs.length; number++) {
      highs[number] = signed(addresses.high(number));
    }
    Arrays.sort(highs);
    int distinct = 0;
    for (int i = 0; i < highs.length; i++) {
      if (i == 0 || highs[i] != highs[i - 1]) {
        highs[distinct++] = highs[i];
      }
    }
    return Arrays.copyOf(highs, distinct);
  }

  private int group(long[] highs, int number) {
    return Arrays.binarySearch(highs, signed(addresses.high(number)));
  }

  /** A number whose signed order is the unsigned one of the given, and back. */
  private static long signed(long unsigned) {
    return unsigned ^ Long.MIN_VALUE;
  }
}
