package org.scanlake.alert;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts the rows of an Argus table that is aligned by blanks. Argus joins address and port by a
 * point, leaves columns empty and has blanks within others, so that neither blanks nor positions
 * tell the columns; but the direction sign stands in every flow's row, and only remarks and a date
 * with its time, both left of it, have blanks within them. Hence: columns right of the sign from
 * left to right, columns left of it from right to left.
 */
final class AlignedCells {
  private static final int MAX_WORDS = 64;

  private final Column[] left;
  private final Column[] right;
  private final int[] from = new int[MAX_WORDS];
  private final int[] to = new int[MAX_WORDS];
  private int words;

  private AlignedCells(List<Column> left, List<Column> right) {
    this.left = left.toArray(Column[]::new);
    this.right = right.toArray(Column[]::new);
  }

  /** The cutter for these columns, which must have a direction. */
  static AlignedCells of(List<Column> columns) {
    int sign = columns.indexOf(Column.DIRECTION);
    return new AlignedCells(
        withoutPorts(columns.subList(0, sign)),
        withoutPorts(columns.subList(sign + 1, columns.size())));
  }

  /** A port is joined to its address and so has no cell of its own. */
  private static List<Column> withoutPorts(List<Column> columns) {
    List<Column> rest = new ArrayList<>(columns);
    rest.remove(Column.SOURCE_PORT);
    rest.remove(Column.DESTINATION_PORT);
    return rest;
  }

  /**
   * Cuts {@code line} into {@code cells}; false when it has no direction sign, or too few words.
   */
  boolean cut(Line line, Cells cells) {
    cells.clear();
    byte[] text = line.bytes();
    splitWords(line);
    int sign = directionSign(text);
    if (sign < 0 || words - sign - 1 < right.length - 1) {
      return false;
    }
    cells.set(Column.DIRECTION, text, from[sign], to[sign]);
    for (int i = 0; i < right.length && sign + 1 + i < words; i++) {
      cells.set(right[i], text, from[sign + 1 + i], to[sign + 1 + i]);
    }
    return cutLeft(text, sign, cells);
  }

  private boolean cutLeft(byte[] text, int sign, Cells cells) {
    int word = sign - 1;
    for (int i = left.length - 1; i > 0 && left[i] != Column.REMARKS; i--) {
      if (word < 0) {
        return false;
      }
      cells.set(left[i], text, from[word], to[word]);
      word--;
    }
    if (word < 0) {
      return false;
    }
    int timeWords = word > 0 && !hasColon(text, 0) && hasColon(text, 1) ? 1 : 0;
    cells.set(left[0], text, from[0], to[timeWords]);
    return true;
  }

  private boolean hasColon(byte[] text, int word) {
    for (int i = from[word]; i < to[word]; i++) {
      if (text[i] == ':') {
        return true;
      }
    }
    return false;
  }

  private void splitWords(Line line) {
    byte[] text = line.bytes();
    words = 0;
    int at = line.from();
    while (words < MAX_WORDS) {
      while (at < line.to() && Cells.isBlank(text[at])) {
        at++;
      }
      if (at == line.to()) {
        return;
      }
      from[words] = at;
      while (at < line.to() && !Cells.isBlank(text[at])) {
        at++;
      }
      to[words++] = at;
    }
  }

  private int directionSign(byte[] text) {
    for (int i = 1; i < words; i++) {
      if (ArgusDirection.isSign(text, from[i], to[i])) {
        return i;
      }
    }
    return -1;
  }
}
