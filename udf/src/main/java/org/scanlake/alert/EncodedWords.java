package org.scanlake.alert;

import java.nio.charset.StandardCharsets;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;

/** Encoded words of header fields (RFC 2047). */
final class EncodedWords {
  private EncodedWords() {}

  /**
   * {@code text} with its encoded words decoded; adjacent ones join without the blanks between
   * them, also where one character is spread over two. An unknown charset is read as ISO-8859-1;
   * what is no encoded word stays as it is.
   */
  static String decode(String text) {
    if (!text.contains("=?")) {
      return text;
    }
    return DecoderUtil.decodeEncodedWords(text, DecodeMonitor.SILENT, StandardCharsets.ISO_8859_1);
  }
}
