package org.scanlake.report;

import java.util.ArrayList;
import java.util.List;

/**
 * The columns of a table for people: as wide as their widest cell, two blanks between, numbers to
 * the right. They are fitted to all rows first and then make the lines, so that the rows themselves
 * need not be kept.
 */
final class TextColumns {
  private final List<Object> headings = new ArrayList<>();
  private final boolean[] numbers;
  private final int[] widths;

  /**
   * @param headings a heading that starts with {@code #} is that of a column of numbers; the sign
   *     is not shown
   */
  TextColumns(String... headings) {
    numbers = new boolean[headings.length];
    widths = new int[headings.length];
    for (int i = 0; i < headings.length; i++) {
      numbers[i] = headings[i].startsWith("#");
      this.headings.add(numbers[i] ? headings[i].substring(1) : headings[i]);
    }
    fit(this.headings);
  }

  /** Makes room for a row. */
  void fit(List<?> cells) {
    for (int i = 0; i < widths.length; i++) {
      widths[i] = Math.max(widths[i], length(shown(cells.get(i))));
    }
  }

  /** The line above the rows, ended by LF. */
  String headings() {
    return line(headings);
  }

  /** The line of a row, ended by LF; its cells are escaped here. */
  String line(List<?> cells) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < widths.length; i++) {
      String cell = shown(cells.get(i));
      String blanks = " ".repeat(widths[i] - length(cell));
      line.append(i == 0 ? "" : "  ");
      line.append(numbers[i] ? blanks + cell : cell + blanks);
    }
    return line.toString().stripTrailing() + "\n";
  }

  private static String shown(Object cell) {
    return TerminalText.shown(cell.toString());
  }

  private static int length(String cell) {
    return cell.codePointCount(0, cell.length());
  }
}
