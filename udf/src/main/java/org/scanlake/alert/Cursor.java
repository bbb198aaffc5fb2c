package org.scanlake.alert;

import org.scanlake.flow.Decimal;

/**
 * Walks over the blank-separated words of a line and reads numbers from them without allocating. A
 * word is {@code [from, to)} of the line's bytes; at the line's end it is empty.
 */
final class Cursor {
  /** What a read returns when the word is not what was asked for. */
  static final long NOT_A_NUMBER = Decimal.NOT_A_NUMBER;

  private static final long TOO_LARGE = Long.MAX_VALUE / 1000;

  byte[] bytes = new byte[0];
  int from;
  int to;
  private int start;
  private int end;

  void start(Line line) {
    bytes = line.bytes();
    from = line.from();
    to = from;
    start = from;
    end = line.to();
  }

  /** Moves to the next word; false at the end of the line. */
  boolean next() {
    int i = to;
    byte[] b = bytes;
    while (i < end && isBlank(b[i])) {
      i++;
    }
    from = i;
    while (i < end && !isBlank(b[i])) {
      i++;
    }
    to = i;
    return from < i;
  }

  /** The number of this word in its line, from 0. */
  int number() {
    int words = 0;
    for (int i = start; i < from; i++) {
      boolean starts = !isBlank(bytes[i]) && (i == start || isBlank(bytes[i - 1]));
      words += starts ? 1 : 0;
    }
    return words;
  }

  /** Whether nothing but blanks is left. */
  boolean atEnd() {
    for (int i = to; i < end; i++) {
      if (!isBlank(bytes[i])) {
        return false;
      }
    }
    return true;
  }

  boolean is(String ascii) {
    if (to - from != ascii.length()) {
      return false;
    }
    for (int i = 0; i < ascii.length(); i++) {
      if (bytes[from + i] != ascii.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /**
   * The count in this word and, when the next word is a scale ({@code K}, {@code M}, {@code G},
   * {@code T}, decimal), in both: {@code 1.2 M} is 1,200,000. {@link #NOT_A_NUMBER} for anything
   * else.
   */
  long scaledCount() {
    byte[] b = bytes;
    int wordFrom = from;
    int wordTo = to;
    long whole = Decimal.read(b, wordFrom, wordTo);
    if (to + 1 < end && b[to] == ' ' && (to + 2 >= end || isBlank(b[to + 2]))) {
      long scale = scale(b[to + 1]);
      if (scale > 1) {
        next();
        return scaled(b, wordFrom, wordTo, scale);
      }
    }
    if (whole != NOT_A_NUMBER || wordTo == wordFrom) {
      return whole;
    }
    return scaled(b, wordFrom, wordTo - 1, scale(b[wordTo - 1]));
  }

  private static long scaled(byte[] b, int from, int to, long scale) {
    if (scale <= 1) {
      return NOT_A_NUMBER;
    }
    int point = from;
    while (point < to && b[point] != '.') {
      point++;
    }
    long value = Decimal.read(b, from, point);
    if (value == NOT_A_NUMBER || value > TOO_LARGE / scale) {
      return NOT_A_NUMBER;
    }
    value *= scale;
    if (point == to) {
      return value;
    }
    long fraction = Decimal.read(b, point + 1, to);
    if (fraction == NOT_A_NUMBER || to - point - 1 > 3) {
      return NOT_A_NUMBER;
    }
    long unit = scale;
    for (int i = point + 1; i < to; i++) {
      unit /= 10;
    }
    return value + fraction * unit;
  }

  private static long scale(byte letter) {
    return switch (letter) {
      case 'K', 'k' -> 1_000L;
      case 'M' -> 1_000_000L;
      case 'G' -> 1_000_000_000L;
      case 'T' -> 1_000_000_000_000L;
      default -> 1L;
    };
  }

  static boolean isBlank(byte b) {
    return b == ' ' || b == '\t';
  }
}
