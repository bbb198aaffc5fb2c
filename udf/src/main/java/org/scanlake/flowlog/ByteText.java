package org.scanlake.flowlog;

import java.nio.charset.StandardCharsets;

/** Questions about text that is still bytes. */
final class ByteText {
  private ByteText() {}

  /** Whether {@code text[from..to)} is {@code ascii}. */
  static boolean is(byte[] text, int from, int to, String ascii) {
    return to - from == ascii.length() && startsWith(text, from, to, ascii);
  }

  static boolean startsWith(byte[] text, int from, int to, String ascii) {
    if (to - from < ascii.length()) {
      return false;
    }
    for (int i = 0; i < ascii.length(); i++) {
      if (text[from + i] != ascii.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** Where the text starts behind a byte order mark, blanks and tabs. */
  static int afterBlanks(byte[] text, int from, int to) {
    int at = startsWithMark(text, from, to) ? from + 3 : from;
    while (at < to && (text[at] == ' ' || text[at] == '\t' || text[at] == '\r')) {
      at++;
    }
    return at;
  }

  private static boolean startsWithMark(byte[] text, int from, int to) {
    return to - from >= 3
        && text[from] == (byte) 0xEF
        && text[from + 1] == (byte) 0xBB
        && text[from + 2] == (byte) 0xBF;
  }

  /** The end of a line without the CR of a CR LF. */
  static int withoutReturn(byte[] text, int from, int to) {
    return to > from && text[to - 1] == '\r' ? to - 1 : to;
  }

  static String decode(byte[] text, int from, int to) {
    return new String(text, from, to - from, StandardCharsets.UTF_8);
  }
}
