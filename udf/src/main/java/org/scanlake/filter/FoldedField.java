package org.scanlake.filter;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.ArrayList;
import java.util.List;
import org.apache.james.mime4j.codec.EncoderUtil;
import org.apache.james.mime4j.codec.EncoderUtil.Usage;

/**
 * Writes a header field (RFC 5322): folded at blanks into lines of at most 78 characters, or 76
 * where a line has encoded words (RFC 2047). Those are for words that could not stand so: with
 * other than printable ASCII, or looking like an encoded word, or longer than a line. No text can
 * end the field.
 */
final class FoldedField {
  private static final int LONGEST_LINE = 78;
  private static final int LONGEST_ENCODED_LINE = 76;
  private static final int LONGEST_WORD = LONGEST_LINE - 1;
  private static final String ENCODED_WORD = "=?";

  private final StringBuilder field;
  private final String lineEnd;
  private int line;
  private boolean isLineEncoded;
  private boolean isEmpty = true;

  private FoldedField(String name, String lineEnd) {
    this.field = new StringBuilder(name).append(':');
    this.lineEnd = lineEnd;
    this.line = field.length();
  }

  /**
   * The bytes of a field with its last line end.
   *
   * @param name a field name, colon not included
   * @param value blanks around it go, and those between its words count as one
   */
  static byte[] of(String name, String value, String lineEnd) {
    FoldedField folded = new FoldedField(name, lineEnd);
    List<String> toEncode = new ArrayList<>();
    for (String word : value.strip().split(" +", -1)) {
      if (isPlain(word)) {
        folded.addEncoded(toEncode);
        folded.add(word, false);
      } else {
        toEncode.add(word);
      }
    }
    folded.addEncoded(toEncode);
    return folded.field.append(lineEnd).toString().getBytes(US_ASCII);
  }

  /** Together with the blanks between them, which do not count between encoded words. */
  private void addEncoded(List<String> words) {
    if (words.isEmpty()) {
      return;
    }
    int used = isEmpty ? line + 1 : 0;
    String encoded = EncoderUtil.encodeEncodedWord(String.join(" ", words), Usage.TEXT_TOKEN, used);
    for (String word : encoded.split(" ", -1)) {
      add(word, true);
    }
    words.clear();
  }

  private void add(String word, boolean encoded) {
    int longest = encoded || isLineEncoded ? LONGEST_ENCODED_LINE : LONGEST_LINE;
    if (line + 1 + word.length() > longest && line > 0) {
      field.append(lineEnd);
      line = 0;
      isLineEncoded = false;
    }
    field.append(' ').append(word);
    line += 1 + word.length();
    isLineEncoded |= encoded;
    isEmpty = false;
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
