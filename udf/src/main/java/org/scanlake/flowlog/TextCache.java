package org.scanlake.flowlog;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The texts of a column that has few different ones, such as labels and states: each is made once
 * as long as it is not pushed out by another. One instance a reader.
 */
final class TextCache {
  private static final int PLACES = 256;
  private static final int LONGEST = 64;

  private final String[] texts = new String[PLACES];

  TextCache() {
    Arrays.fill(texts, "");
  }

  /** {@code bytes[from..to)} as UTF-8. */
  String text(byte[] bytes, int from, int to) {
    if (from >= to) {
      return "";
    }
    if (to - from > LONGEST) {
      return new String(bytes, from, to - from, StandardCharsets.UTF_8);
    }
    int hash = 1;
    for (int i = from; i < to; i++) {
      hash = hash * 31 + bytes[i];
    }
    int place = (hash ^ hash >>> 8) & PLACES - 1;
    if (!isAscii(texts[place], bytes, from, to)) {
      texts[place] = new String(bytes, from, to - from, StandardCharsets.UTF_8);
    }
    return texts[place];
  }

  private static boolean isAscii(String text, byte[] bytes, int from, int to) {
    if (text.length() != to - from) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) != bytes[from + i]) {
        return false;
      }
    }
    return true;
  }
}
