package org.scanlake.flowlog;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Finds the line at the beginning of a log that names its columns. */
final class HeaderLine {
  private static final String BYTE_ORDER_MARK = "\u00ef\u00bb\u00bf";
  private static final int LONGEST = 8192;

  private HeaderLine() {}

  /**
   * The first line of {@code text[from..to)} that is neither blank nor a comment, without byte
   * order mark, a character a byte; empty when it is longer than any header.
   */
  static Optional<String> of(byte[] text, int from, int to) {
    int length = Math.min(to - from, LONGEST);
    String head = new String(text, from, length, StandardCharsets.ISO_8859_1);
    int start = head.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK.length() : 0;
    while (start < length) {
      int newline = head.indexOf('\n', start);
      int end = newline < 0 ? length : newline;
      String line = head.substring(start, end).stripTrailing();
      if (!isNoRow(line)) {
        boolean isWhole = newline >= 0 || length < LONGEST;
        return isWhole ? Optional.of(line) : Optional.empty();
      }
      start = end + 1;
    }
    return Optional.empty();
  }

  /** Whether a line is blank or a comment. */
  static boolean isNoRow(String line) {
    return line.isBlank() || line.charAt(0) == '#';
  }
}
