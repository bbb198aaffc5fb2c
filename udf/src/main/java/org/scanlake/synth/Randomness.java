package org.scanlake.synth;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;

/** Generators that depend on nothing but the seed and what they are for. */
final class Randomness {
  private static final long GOLDEN = 0x9e3779b97f4a7c15L;

  private Randomness() {}

  /** The generator of one numbered thing, the same in whatever order things are made. */
  static SplittableRandom of(long seed, long purpose, long number) {
    return new SplittableRandom(mixed(mixed(seed * GOLDEN + purpose) + number));
  }

  /** So many of each kind, shuffled. */
  static <T> List<T> dealt(List<T> kinds, int[] counts, SplittableRandom random) {
    List<T> cards = new ArrayList<>();
    for (int kind = 0; kind < counts.length; kind++) {
      cards.addAll(Collections.nCopies(counts[kind], kinds.get(kind)));
    }
    for (int i = cards.size() - 1; i > 0; i--) {
      Collections.swap(cards, i, random.nextInt(i + 1));
    }
    return cards;
  }

  /** SplitMix64's finisher: near seeds give unrelated generators. */
  static long mixed(long value) {
    long z = value + GOLDEN;
    z = (z ^ z >>> 30) * 0xbf58476d1ce4e5b9L;
    z = (z ^ z >>> 27) * 0x94d049bb133111ebL;
    return z ^ z >>> 31;
  }
}
