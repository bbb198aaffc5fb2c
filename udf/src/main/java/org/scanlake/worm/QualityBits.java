package org.scanlake.worm;

import org.scanlake.flowlog.Quality;

/**
 * The qualities of a sample's counts in one number, two bits each. The bits are chosen so that the
 * worse of two qualities is their OR.
 */
final class QualityBits {
  /** How many counts have a quality: all before {@link SampleTable#ICMP_ERRORS}. */
  static final int COUNTS = SampleTable.ICMP_ERRORS;

  private static final int[] BITS = {0b00, 0b01, 0b11};
  private static final byte[] LETTERS = {'E', 'L', '?', 'A'};

  private QualityBits() {}

  /** The quality of one count, all others being exact. */
  static int of(Quality quality, int count) {
    return BITS[quality.ordinal()] << 2 * count;
  }

  /** Writes the letter of each count. */
  static void write(int bits, byte[] letters) {
    for (int count = 0; count < COUNTS; count++) {
      letters[count] = LETTERS[bits >>> 2 * count & 0b11];
    }
  }
}
