package org.scanlake.report;

import java.util.ArrayList;
import java.util.List;

/** Columns for people: as wide as their widest cell, two blanks between, numbers to the right. */
final class TextTable {
  private final List<List<String>> rows = new ArrayList<>();
  private final boolean[] numbers;
  private final int[] widths;

  /**
   * @param headings a heading that starts with {@code #} is that of a column of numbers; the sign
   *     is not shown
   */
  TextTable(String... headings) {
    numbers = new boolean[headings.length];
    widths = new int[headings.length];
    List<String> cells = new ArrayList<>();
    for (int i = 0; i < headings.length; i++) {
      numbers[i] = headings[i].startsWith("#");
      cells.add(numbers[i] ? headings[i].substring(1) : headings[i]);
    }
    add(cells);
  }

  /** Adds a row; its cells are escaped here. */
  TextTable row(Object... cells) {
    List<String> texts = new ArrayList<>();
    for (Object cell : cells) {
      texts.add(TerminalText.shown(cell.toString()));
    }
    add(texts);
    return this;
  }

  private void add(List<String> cells) {
    rows.add(cells);
    for (int i = 0; i < widths.length; i++) {
      widths[i] = Math.max(widths[i], length(cells.get(i)));
    }
  }

  @Override
  public String toString() {
    StringBuilder out = new StringBuilder();
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder();
      for (int i = 0; i < row.size(); i++) {
        String blanks = " ".repeat(widths[i] - length(row.get(i)));
        line.append(i == 0 ? "" : "  ");
        line.append(numbers[i] ? blanks + row.get(i) : row.get(i) + blanks);
      }
      out.append(line.toString().stripTrailing()).append('\n');
    }
    return out.toString();
  }

  private static int length(String cell) {
    return cell.codePointCount(0, cell.length());
  }
}
