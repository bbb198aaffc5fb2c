package org.scanlake.columns;

import java.util.Arrays;

/**
 * An order of a row group's rows in which those that are near each other in either of two columns
 * mostly share a page, so that a question about one value of either reads a few of the pages: along
 * a Z-shaped curve over equally filled parts of both columns, and by the first column within.
 */
final class ZOrder {
  /** Parts of each column: their square is the number of cells that a row group is cut into. */
  private static final int PARTS = 4;

  private static final int ROW_BITS = 18;

  /** A text's rank may be the number of rows itself: 0 stands for no text. */
  private static final int RANK_BITS = 19;

  private static final long ROW_MASK = (1L << ROW_BITS) - 1;

  private ZOrder() {}

  /**
   * The rows in their new order.
   *
   * @param first the ranks of the first column: equal values have equal ranks, greater ones greater
   * @param second those of the second column
   * @param rows how many there are
   */
  static int[] of(int[] first, int[] second, int rows) {
    int[] firstParts = parts(first, rows);
    int[] secondParts = parts(second, rows);
    long[] keys = new long[rows];
    for (int row = 0; row < rows; row++) {
      long cell = interleaved(firstParts[row]) << 1 | interleaved(secondParts[row]);
      keys[row] = (cell << RANK_BITS | first[row]) << ROW_BITS | row;
    }
    Arrays.sort(keys);
    int[] order = new int[rows];
    for (int i = 0; i < rows; i++) {
      order[i] = (int) (keys[i] & ROW_MASK);
    }
    return order;
  }

  /** For each row, which part of the ordered rows it is in; equal ranks are in one part. */
  private static int[] parts(int[] ranks, int rows) {
    long[] keys = new long[rows];
    for (int row = 0; row < rows; row++) {
      keys[row] = (long) ranks[row] << ROW_BITS | row;
    }
    Arrays.sort(keys);
    int[] parts = new int[rows];
    int part = 0;
    long last = -1;
    for (int i = 0; i < rows; i++) {
      long rank = keys[i] >> ROW_BITS;
      part = rank == last ? part : (int) ((long) i * PARTS / rows);
      last = rank;
      parts[(int) (keys[i] & ROW_MASK)] = part;
    }
    return parts;
  }

  /** The two bits of a part with a zero before each. */
  private static long interleaved(int part) {
    return (part & 2L) << 1 | part & 1L;
  }
}
