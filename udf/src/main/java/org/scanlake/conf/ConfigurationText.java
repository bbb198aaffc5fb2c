package org.scanlake.conf;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** The text of a configuration file. */
public final class ConfigurationText {
  private static final int MAX_BYTES = 64 << 20;
  private static final char BYTE_ORDER_MARK = '\ufeff';

  private ConfigurationText() {}

  /** Decodes UTF-8 without its byte order mark; refuses anything else, and more than 64 MiB. */
  public static String decode(String file, byte[] bytes) {
    return decode(file, bytes, MAX_BYTES);
  }

  static String decode(String file, byte[] bytes, int maxBytes) {
    if (bytes.length > maxBytes) {
      throw new ConfigurationException(
          file, 1, "larger than " + maxBytes + " bytes", "the file must be smaller");
    }
    ByteBuffer rest = ByteBuffer.wrap(bytes);
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(rest).toString();
      return text.indexOf(BYTE_ORDER_MARK) == 0 ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw new ConfigurationException(
          file, lineAt(bytes, rest.position()), "not UTF-8", "save the file as UTF-8 text");
    }
  }

  private static int lineAt(byte[] bytes, int position) {
    int line = 1;
    for (int i = 0; i < position; i++) {
      if (bytes[i] == '\n') {
        line++;
      }
    }
    return line;
  }
}
