package org.scanlake.worm;

import java.io.Serializable;
import org.scanlake.flowlog.Quality;

/**
 * How far the counts of a tuple can be trusted.
 *
 * @param letters {@link Quality#letter()} of each {@link TcpCount}, in their order
 */
public record CountQualities(String letters) implements Serializable {
  private static final Quality[] BEST_FIRST = Quality.values();
  private static final int COUNTS = TcpCount.values().length;

  /** Every count is exact. */
  public static final CountQualities EXACT = new CountQualities("E".repeat(COUNTS));

  public CountQualities {
    if (letters.length() != COUNTS) {
      throw new IllegalArgumentException(
          "Cannot use qualities " + letters + ": not " + COUNTS + " letters");
    }
    letters.chars().forEach(letter -> quality((char) letter));
  }

  /** Of one count. */
  public Quality of(TcpCount count) {
    return quality(letters.charAt(count.ordinal()));
  }

  /** Those of sums of two tuples' counts. */
  public CountQualities and(CountQualities other) {
    if (letters.equals(other.letters)) {
      return this;
    }
    StringBuilder both = new StringBuilder(COUNTS);
    for (TcpCount count : TcpCount.values()) {
      both.append(of(count).and(other.of(count)).letter());
    }
    return new CountQualities(both.toString());
  }

  private static Quality quality(char letter) {
    for (Quality quality : BEST_FIRST) {
      if (quality.letter() == letter) {
        return quality;
      }
    }
    throw new IllegalArgumentException("Cannot use quality " + letter + ": not one of E, L, A");
  }
}
