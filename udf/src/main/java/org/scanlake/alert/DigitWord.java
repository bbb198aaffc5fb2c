package org.scanlake.alert;

/**
 * Decimal digits in a word of eight bytes, the first character lowest: how many there are, and what
 * they come to, without a loop and without a branch to guess wrong.
 */
final class DigitWord {
  private static final long ONES = 0x0101010101010101L;
  private static final long ZEROS = ONES * '0';
  private static final long LOW_SEVEN = ONES * 0x7f;
  private static final long TEN_TO_HIGH_BIT = ONES * (0x80 - 10);
  private static final long HIGH_BITS = 0x8080808080808080L;
  private static final long EVERY_FOURTH = 0x000000ff000000ffL;

  private DigitWord() {}

  /** How many of the first characters of {@code word} are digits, 0 to 8. */
  static int length(long word) {
    long digits = word ^ ZEROS;
    long others = ((digits & LOW_SEVEN) + TEN_TO_HIGH_BIT | digits) & HIGH_BITS;
    return Long.numberOfTrailingZeros(others) >>> 3;
  }

  /** What the first {@code length} characters, 1 to 8 digits, come to. */
  static long value(long word, int length) {
    long digits = (word << 64 - 8 * length) & ONES * 0xf;
    long pairs = digits * 10 + (digits >>> 8);
    return (pairs & EVERY_FOURTH) * (100 + (1_000_000L << 32))
            + (pairs >>> 16 & EVERY_FOURTH) * (1 + (10_000L << 32))
        >>> 32;
  }
}
