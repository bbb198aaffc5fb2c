package org.scanlake.filter;

import static java.nio.charset.StandardCharsets.US_ASCII;

import org.apache.james.mime4j.codec.EncoderUtil;
import org.apache.james.mime4j.codec.EncoderUtil.Usage;

/**
 * Writes a header field (RFC 5322): folded at blanks into lines of at most 78 characters. Text that
 * could not stand so — other than printable ASCII, what looks like an encoded word, a word longer
 * than a line — is written in encoded words (RFC 2047) as a whole. No text can end the field.
 */
final class FoldedField {
  private static final int LONGEST_LINE = 78;
  private static final int LONGEST_WORD = LONGEST_LINE - 1;
  private static final String ENCODED_WORD = "=?";

  private FoldedField() {}

  /**
   * The bytes of a field with its last line end.
   *
   * @param name a field name, colon not included
   * @param value blanks around it and between its words count as one, unless it is encoded
   */
  static byte[] of(String name, String value, String lineEnd) {
    StringBuilder field = new StringBuilder(name).append(':');
    int line = field.length();
    for (String word : words(name, value)) {
      if (line + 1 + word.length() > LONGEST_LINE && line > 0) {
        field.append(lineEnd);
        line = 0;
      }
      field.append(' ').append(word);
      line += 1 + word.length();
    }
    return field.append(lineEnd).toString().getBytes(US_ASCII);
  }

  private static String[] words(String name, String value) {
    String[] words = value.strip().split(" +");
    for (String word : words) {
      if (!isPlain(word)) {
        return EncoderUtil.encodeEncodedWord(value, Usage.TEXT_TOKEN, name.length() + 2).split(" ");
      }
    }
    return words;
  }

  private static boolean isPlain(String word) {
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (c < ' ' || c > '~') {
        return false;
      }
    }
    return word.length() <= LONGEST_WORD && !word.contains(ENCODED_WORD);
  }
}
