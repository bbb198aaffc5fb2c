package org.scanlake.flowlog;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Finds the line at the beginning of a log that names its columns. */
final class HeaderLine {
  private static final String BYTE_ORDER_MARK = "\u00ef\u00bb\u00bf";
  private static final int LONGEST = 8192;

  private HeaderLine() {}

  /**
   * The first line of {@code head[0..length)} that is not blank, without byte order mark, a
   * character a byte; empty when it is longer than any header.
   */
  static Optional<String> of(byte[] head, int length) {
    int longest = Math.min(length, LONGEST);
    String text = new String(head, 0, longest, StandardCharsets.ISO_8859_1);
    int start = text.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK.length() : 0;
    while (start < longest) {
      int newline = text.indexOf('\n', start);
      int end = newline < 0 ? longest : newline;
      String line = text.substring(start, end).stripTrailing();
      if (!line.isBlank()) {
        boolean isWhole = newline >= 0 || length < LONGEST;
        return isWhole ? Optional.of(line) : Optional.empty();
      }
      start = end + 1;
    }
    return Optional.empty();
  }
}
