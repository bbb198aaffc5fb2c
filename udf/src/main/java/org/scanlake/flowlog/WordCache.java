package org.scanlake.flowlog;

import java.util.Arrays;
import java.util.function.UnaryOperator;

/**
 * Texts of columns that have few of them: the same bytes give the same string, mostly without a new
 * one. A fixed number of texts is held. One instance a thread.
 */
final class WordCache {
  private static final int SLOTS = 1 << 12;
  private static final int LONGEST = 64;
  private static final byte[] EMPTY = new byte[0];

  private final UnaryOperator<String> shape;
  private final byte[][] keys = new byte[SLOTS][];
  private final String[] words = new String[SLOTS];

  WordCache() {
    this(UnaryOperator.identity());
  }

  /**
   * @param shape what is made of the text
   */
  WordCache(UnaryOperator<String> shape) {
    this.shape = shape;
    Arrays.fill(keys, EMPTY);
    Arrays.fill(words, "");
  }

  String get(byte[] text, int from, int to) {
    if (from == to) {
      return "";
    }
    if (to - from > LONGEST) {
      return shape.apply(ByteText.decode(text, from, to));
    }
    int slot = slot(text, from, to);
    byte[] key = keys[slot];
    if (!Arrays.equals(key, 0, key.length, text, from, to)) {
      keys[slot] = Arrays.copyOfRange(text, from, to);
      words[slot] = shape.apply(ByteText.decode(text, from, to));
    }
    return words[slot];
  }

  /** The field's text; empty when it is unset. */
  String get(FieldBytes fields, Enum<?> field) {
    return fields.isSet(field) ? get(fields.text(), fields.from(field), fields.to(field)) : "";
  }

  private static int slot(byte[] text, int from, int to) {
    int hash = 0;
    for (int i = from; i < to; i++) {
      hash = 31 * hash + text[i];
    }
    return (hash ^ hash >>> 12) & SLOTS - 1;
  }
}
