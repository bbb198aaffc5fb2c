package org.scanlake.alert;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Charsets of text parts, by the names that mails give them. */
final class TextCharset {
  private TextCharset() {}

  /**
   * The charset called {@code name}. No name, US-ASCII, and a name that Java does not know are
   * ISO-8859-1, which reads every byte.
   */
  static Charset of(String name) {
    if (name.isEmpty() || name.equalsIgnoreCase("us-ascii")) {
      return StandardCharsets.ISO_8859_1;
    }
    try {
      return Charset.forName(name);
    } catch (IllegalArgumentException unknown) {
      return StandardCharsets.ISO_8859_1;
    }
  }

  /**
   * Whether every byte below 128 of a text in {@code charset} is that ASCII character, so that its
   * bytes can be searched as they stand.
   */
  static boolean isAsciiCompatible(Charset charset) {
    if (charset.equals(StandardCharsets.UTF_8) || charset.equals(StandardCharsets.ISO_8859_1)) {
      return true;
    }
    String name = charset.name().toLowerCase(Locale.ROOT);
    return name.startsWith("iso-8859-")
        || name.startsWith("windows-125")
        || name.startsWith("koi8");
  }

  /** Where the text in {@code bytes[from..to)} starts: behind the UTF-8 byte order mark, if any. */
  static int afterByteOrderMark(byte[] bytes, int from, int to) {
    boolean marked =
        to - from >= 3
            && bytes[from] == (byte) 0xEF
            && bytes[from + 1] == (byte) 0xBB
            && bytes[from + 2] == (byte) 0xBF;
    return marked ? from + 3 : from;
  }
}
