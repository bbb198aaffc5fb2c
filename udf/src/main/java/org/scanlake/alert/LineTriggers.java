package org.scanlake.alert;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A cheap test of a line for literals: one pass that looks for their first two bytes, and compares
 * only where they stand. No literals: every line passes.
 */
final class LineTriggers {
  private static final int BITS = 12;
  private static final int MASK = (1 << BITS) - 1;

  private final byte[][] literals;
  private final boolean[] starts = new boolean[1 << BITS];

  LineTriggers(List<String> literals) {
    this.literals =
        literals.stream()
            .map(literal -> literal.getBytes(StandardCharsets.ISO_8859_1))
            .toArray(byte[][]::new);
    for (byte[] literal : this.literals) {
      if (literal.length < 2) {
        throw new IllegalArgumentException(
            "Cannot look for a literal of " + literal.length + " bytes: it needs two");
      }
      starts[pair(literal[0], literal[1])] = true;
    }
  }

  /** Whether one of the literals stands somewhere in {@code line}. */
  boolean in(Line line) {
    if (literals.length == 0) {
      return true;
    }
    byte[] text = line.bytes();
    int last = line.to() - 1;
    for (int i = line.from(); i < last; i++) {
      if (starts[pair(text[i], text[i + 1])] && literalAt(text, i, line.to())) {
        return true;
      }
    }
    return false;
  }

  private boolean literalAt(byte[] text, int at, int to) {
    for (byte[] literal : literals) {
      int end = at + literal.length;
      if (end <= to && java.util.Arrays.equals(text, at, end, literal, 0, literal.length)) {
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
