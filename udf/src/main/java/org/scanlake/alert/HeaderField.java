package org.scanlake.alert;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * The raw value of a header field, {@code bytes[from..to)}, folds and all. A field that the mail
 * does not have is {@link #ABSENT}.
 */
record HeaderField(byte[] bytes, int from, int to) {
  static final HeaderField ABSENT = new HeaderField(new byte[0], 0, 0);

  boolean isAbsent() {
    return bytes.length == 0;
  }

  /**
   * The value unfolded and trimmed. A fold with the blanks after it counts as one space, whatever
   * the mailer folded with. Bytes outside ASCII are UTF-8 when they can be, ISO-8859-1 otherwise.
   */
  String text() {
    int length = 0;
    byte[] unfolded = new byte[to - from];
    boolean ascii = true;
    for (int i = from; i < to; i++) {
      byte b = bytes[i];
      if (b == '\n' || b == '\r') {
        i = lastOfFold(i);
        b = ' ';
      }
      ascii &= b >= 0;
      unfolded[length++] = b;
    }
    return decode(unfolded, length, ascii).trim();
  }

  private int lastOfFold(int at) {
    int i = at;
    while (i + 1 < to && isBlankOrLineEnd(bytes[i + 1])) {
      i++;
    }
    return i;
  }

  private static boolean isBlankOrLineEnd(byte b) {
    return b == ' ' || b == '\t' || b == '\r' || b == '\n';
  }

  private static String decode(byte[] text, int length, boolean ascii) {
    if (!ascii) {
      try {
        return StandardCharsets.UTF_8
            .newDecoder()
            .decode(ByteBuffer.wrap(text, 0, length))
            .toString();
      } catch (CharacterCodingException notUtf8) {
        // falls through: every byte is a character of ISO-8859-1
      }
    }
    return new String(text, 0, length, StandardCharsets.ISO_8859_1);
  }
}
