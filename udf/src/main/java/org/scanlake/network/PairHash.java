package org.scanlake.network;

import java.util.SplittableRandom;

/**
 * Hashes of pairs of longs, such as addresses, for tables that fill with what strangers send: who
 * writes the rows must not be able to choose many that meet in one place. The hashes differ from
 * one process to the next, so nothing that is kept may depend on them.
 */
public final class PairHash {
  private static final long SEED = new SplittableRandom().nextLong();

  private PairHash() {}

  /** The hash of a pair; all its bits depend on all bits of both. */
  public static int of(long high, long low) {
    long hash = mixed(mixed(high ^ SEED) ^ low);
    return (int) (hash ^ hash >>> 32);
  }

  /** MurmurHash3's final mixing, which is public domain. */
  private static long mixed(long value) {
    long bits = value;
    bits = (bits ^ bits >>> 33) * 0xff51afd7ed558ccdL;
    bits = (bits ^ bits >>> 33) * 0xc4ceb9fe1a85ec53L;
    return bits ^ bits >>> 33;
  }
}
