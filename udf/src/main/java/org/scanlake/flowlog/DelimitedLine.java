package org.scanlake.flowlog;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Cuts the lines of a log at its delimiter, eight bytes at a time. Of the columns behind the last
 * that is wanted only the number is looked at. One instance a reader.
 */
final class DelimitedLine implements LineCells {
  private static final VarHandle WORDS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long ONES = 0x0101010101010101L;
  private static final long LOWS = 0x7f7f7f7f7f7f7f7fL;

  private final byte delimiter;
  private final long delimiters;
  private final int columns;

  /** Where the delimiter stands in front of each wanted column, and the one behind the last. */
  private final int[] bounds;

  private byte[] text = {};

  /**
   * A cutter of lines with as many columns as {@code names} has.
   *
   * @param wanted places of columns that are asked for; {@link ColumnNames#ABSENT} for none
   */
  DelimitedLine(ColumnNames names, int... wanted) {
    int last = 0;
    for (int place : wanted) {
      last = Math.max(last, place);
    }
    delimiter = (byte) names.delimiter();
    delimiters = delimiter * ONES;
    columns = names.count();
    bounds = new int[last + 2];
  }

  @Override
  public boolean cut(byte[] line, int from, int to) {
    text = line;
    int end = endOfLastCell(line, from, to);
    bounds[0] = from - 1;
    int found = 1;
    int at = from;
    while (at <= end - 8) {
      long other = (long) WORDS.get(line, at) ^ delimiters;
      long marks = ~(((other & LOWS) + LOWS) | other | LOWS);
      while (marks != 0 && found < bounds.length) {
        bounds[found++] = at + (Long.numberOfTrailingZeros(marks) >>> 3);
        marks &= marks - 1;
      }
      found += Long.bitCount(marks);
      at += 8;
    }
    for (; at < end; at++) {
      if (line[at] == delimiter) {
        found = mark(found, at);
      }
    }
    found = mark(found, end);
    return found - 1 == columns;
  }

  private int mark(int found, int at) {
    if (found < bounds.length) {
      bounds[found] = at;
    }
    return found + 1;
  }

  /** One {@code |} may close a line, as SiLK has it, and a CR may end it. */
  private int endOfLastCell(byte[] line, int from, int to) {
    int end = to;
    while (end > from && isBlank(line[end - 1]) && line[end - 1] != delimiter) {
      end--;
    }
    return delimiter == '|' && end > from && line[end - 1] == '|' ? end - 1 : end;
  }

  @Override
  public int from(int column) {
    if (column < 0) {
      return 0;
    }
    int at = bounds[column] + 1;
    int end = bounds[column + 1];
    while (at < end && isBlank(text[at])) {
      at++;
    }
    return at;
  }

  @Override
  public int to(int column) {
    if (column < 0) {
      return 0;
    }
    int at = bounds[column] + 1;
    int end = bounds[column + 1];
    while (end > at && isBlank(text[end - 1])) {
      end--;
    }
    return Math.max(at, end);
  }

  private static boolean isBlank(byte b) {
    return b == ' ' || b == '\t' || b == '\r';
  }
}
