package org.scanlake.alert;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * A cheap test of a line for literals: one pass that looks for their first two bytes, and compares
 * only where they stand. No literals: every line passes.
 */
final class LineTriggers {
  private static final int BITS = 12;
  private static final int MASK = (1 << BITS) - 1;

  private final boolean everyLine;

  /** The literals by their first two bytes. */
  private final byte[][][] byStart = new byte[1 << BITS][][];

  LineTriggers(List<String> literals) {
    everyLine = literals.isEmpty();
    for (String text : literals) {
      byte[] literal = text.getBytes(StandardCharsets.ISO_8859_1);
      if (literal.length < 2) {
        throw new IllegalArgumentException(
            "Cannot look for a literal of " + literal.length + " bytes: it needs two");
      }
      int pair = pair(literal[0], literal[1]);
      byte[][] alike = byStart[pair] == null ? new byte[0][] : byStart[pair];
      byStart[pair] = Arrays.copyOf(alike, alike.length + 1);
      byStart[pair][alike.length] = literal;
    }
  }

  /** Whether one of the literals stands somewhere in {@code line}. */
  boolean in(Line line) {
    if (everyLine) {
      return true;
    }
    byte[] text = line.bytes();
    int last = line.to() - 1;
    for (int i = line.from(); i < last; i++) {
      byte[][] alike = byStart[pair(text[i], text[i + 1])];
      if (alike != null && isOneAt(alike, text, i, line.to())) {
        return true;
      }
    }
    return false;
  }

  private static boolean isOneAt(byte[][] literals, byte[] text, int at, int to) {
    for (byte[] literal : literals) {
      int end = at + literal.length;
      if (end <= to && Arrays.equals(text, at, end, literal, 0, literal.length)) {
        return true;
      }
    }
    return false;
  }

  /** The low six bits of both tell apart nearly all pairs of ASCII signs. */
  private static int pair(byte first, byte second) {
    return ((first & 0x3f) << 6 | second & 0x3f) & MASK;
  }
}
