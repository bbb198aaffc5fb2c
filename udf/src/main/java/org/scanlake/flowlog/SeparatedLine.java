package org.scanlake.flowlog;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** Cuts lines of cells between single separators into the fields of a header. */
final class SeparatedLine {
  /** The column of a header that nobody asks for. */
  static final int UNUSED = -1;

  private final byte separator;
  private final int[] fieldOfColumn;
  private final byte[][] unset;

  /**
   * @param fieldOfColumn the field that each column holds, or {@link #UNUSED}
   * @param unset cells that stand for no value, besides the empty one
   */
  SeparatedLine(byte separator, int[] fieldOfColumn, List<String> unset) {
    this.separator = separator;
    this.fieldOfColumn = fieldOfColumn.clone();
    this.unset =
        unset.stream().map(text -> text.getBytes(StandardCharsets.UTF_8)).toArray(byte[][]::new);
  }

  /** Finds the fields of {@code text[from..to)}; false when it has more or fewer columns. */
  boolean cut(byte[] text, int from, int to, FieldBytes fields) {
    fields.textIs(text);
    int last = fieldOfColumn.length - 1;
    int column = 0;
    int start = from;
    for (int i = from; i < to; i++) {
      if (text[i] == separator) {
        if (column == last) {
          return false;
        }
        put(fieldOfColumn[column++], text, start, i, fields);
        start = i + 1;
      }
    }
    put(fieldOfColumn[column], text, start, to, fields);
    return column == last;
  }

  private void put(int field, byte[] text, int start, int end, FieldBytes fields) {
    if (field == UNUSED) {
      return;
    }
    if (start == end || isUnset(text, start, end)) {
      fields.unset(field);
    } else {
      fields.set(field, start, end);
    }
  }

  private boolean isUnset(byte[] text, int start, int end) {
    for (byte[] word : unset) {
      if (word.length == end - start
          && word[0] == text[start]
          && Arrays.equals(word, 0, word.length, text, start, end)) {
        return true;
      }
    }
    return false;
  }
}
