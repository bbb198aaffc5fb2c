package org.scanlake.report;

import java.util.List;

/** A curve in one line of text: a block for each stretch of values, as high as its largest. */
final class Sparkline {
  private static final String BLOCKS = "▁▂▃▄▅▆▇█";

  private Sparkline() {}

  /**
   * @param values 0 or more; the highest block stands for the largest of them
   * @param width at most so many blocks; fewer values have one each
   */
  static String of(List<Long> values, int width) {
    long largest = values.stream().mapToLong(value -> value).max().orElse(0);
    int blocks = Math.min(width, values.size());
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < blocks; i++) {
      int from = (int) ((long) i * values.size() / blocks);
      int to = (int) ((i + 1L) * values.size() / blocks);
      long value = values.subList(from, to).stream().mapToLong(v -> v).max().orElse(0);
      line.append(BLOCKS.charAt(height(value, largest)));
    }
    return line.toString();
  }

  /** Only 0 has the lowest block. */
  private static int height(long value, long largest) {
    return value == 0 ? 0 : (int) Math.ceil((BLOCKS.length() - 1) * ((double) value / largest));
  }
}
