package org.scanlake.flow;

/** Reads whole numbers out of bytes without allocating. */
public final class Decimal {
  /** What a read returns for a text that is no number. */
  public static final long NOT_A_NUMBER = Long.MIN_VALUE;

  private static final int MOST_DIGITS = 18;

  private Decimal() {}

  /** The number of at most 18 digits that the whole of {@code text[from..to)} spells. */
  public static long read(byte[] text, int from, int to) {
    if (from >= to || to - from > MOST_DIGITS) {
      return NOT_A_NUMBER;
    }
    long value = 0;
    for (int i = from; i < to; i++) {
      int digit = text[i] - '0';
      if (digit < 0 || digit > 9) {
        return NOT_A_NUMBER;
      }
      value = value * 10 + digit;
    }
    return value;
  }
}
