package org.scanlake.alert;

/** Reads numbers out of bytes without allocating. Whatever is no such number is negative. */
final class Numbers {
  static final long NONE = -1;
  private static final int MAX_DIGITS = 18;
  private static final int MICRO_DIGITS = 6;
  private static final long MICROS = 1_000_000;

  private Numbers() {}

  /** The decimal number in {@code text[from..to)}, of at most 18 digits; else {@link #NONE}. */
  static long natural(byte[] text, int from, int to) {
    if (to <= from || to - from > MAX_DIGITS) {
      return NONE;
    }
    long value = 0;
    for (int i = from; i < to; i++) {
      int digit = text[i] - '0';
      if (digit < 0 || digit > 9) {
        return NONE;
      }
      value = value * 10 + digit;
    }
    return value;
  }

  /** The hexadecimal number, without its {@code 0x}, of at most 8 digits; else {@link #NONE}. */
  static long hex(byte[] text, int from, int to) {
    if (to <= from || to - from > 8) {
      return NONE;
    }
    long value = 0;
    for (int i = from; i < to; i++) {
      int digit = Character.digit(text[i], 16);
      if (digit < 0) {
        return NONE;
      }
      value = value << 4 | digit;
    }
    return value;
  }

  /** Seconds with or without a fraction, as microseconds; else {@link #NONE}. */
  static long secondsAsMicros(byte[] text, int from, int to) {
    int point = from;
    while (point < to && text[point] != '.') {
      point++;
    }
    long seconds = natural(text, from, point);
    if (seconds < 0 || seconds > Long.MAX_VALUE / MICROS - 1) {
      return NONE;
    }
    long fraction = point == to ? 0 : fractionMicros(text, point + 1, to);
    return fraction < 0 ? NONE : seconds * MICROS + fraction;
  }

  /** The digits after a point, 1 to 9 of them, as microseconds; else {@link #NONE}. */
  static long fractionMicros(byte[] text, int from, int to) {
    if (to - from > 9 || natural(text, from, to) < 0) {
      return NONE;
    }
    long micros = 0;
    for (int i = 0; i < MICRO_DIGITS; i++) {
      micros = micros * 10 + (from + i < to ? text[from + i] - '0' : 0);
    }
    return micros;
  }
}
