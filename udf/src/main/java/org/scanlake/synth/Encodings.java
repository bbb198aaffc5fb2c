package org.scanlake.synth;

import java.util.Arrays;
import java.util.Base64;

/** Transfer encodings as mail programs write them, with lines of at most 76 characters. */
final class Encodings {
  private static final int QUOTED_LINE = 75;
  private static final int BASE64_LINE = 76;
  private static final byte[] LINE_END = {'\n'};
  private static final char[] HEX = "0123456789ABCDEF".toCharArray();

  private Encodings() {}

  /** Quoted-printable; line ends stay line ends. */
  static void quotedPrintable(Text body, Text out) {
    byte[] bytes = body.array();
    int column = 0;
    for (int i = 0; i < body.size(); i++) {
      if (bytes[i] == '\n') {
        out.end();
        column = 0;
        continue;
      }
      boolean lastOfLine = i + 1 == body.size() || bytes[i + 1] == '\n';
      boolean plain = isPlain(bytes[i], lastOfLine) && !(column == 0 && bytes[i] == 'F');
      int width = plain ? 1 : 3;
      if (column + width > QUOTED_LINE && !(lastOfLine && column + width <= QUOTED_LINE + 1)) {
        out.line("=");
        column = 0;
      }
      quote(bytes[i], plain, out);
      column += width;
    }
  }

  private static boolean isPlain(byte value, boolean lastOfLine) {
    return value > ' ' && value < 127 && value != '=' || value == ' ' && !lastOfLine;
  }

  private static void quote(byte value, boolean plain, Text out) {
    if (plain) {
      out.put((char) value);
    } else {
      out.put('=').put(HEX[value >> 4 & 15]).put(HEX[value & 15]);
    }
  }

  /** Base64 of the bytes as they are. */
  static void base64(Text body, Text out) {
    byte[] source = Arrays.copyOf(body.array(), body.size());
    byte[] encoded = Base64.getMimeEncoder(BASE64_LINE, LINE_END).encode(source);
    int from = 0;
    while (from < encoded.length) {
      int to = Math.min(encoded.length, from + BASE64_LINE);
      out.put(encoded, from, to).end();
      from = to + 1;
    }
  }
}
