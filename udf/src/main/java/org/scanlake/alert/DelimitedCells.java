package org.scanlake.alert;

import java.util.List;

/**
 * Cuts the lines of a delimited table into cells, and tells a row from a piece of one that a mail
 * program wrapped.
 */
final class DelimitedCells {
  /** What a line of the table is. */
  enum Shape {
    ROW,
    /** The first piece of a wrapped row. */
    WRAPPED,
    /** A later piece of it. */
    CONTINUED,
    /** A line without a delimiter. */
    PROSE,
    /** More cells than the header has. */
    TOO_LONG
  }

  private final Column[] columns;
  private final byte delimiter;
  private final boolean runs;
  private int piecesOfWrapped;
  private boolean lastCellOpen;

  private DelimitedCells(List<Column> columns, byte delimiter, boolean runs) {
    this.columns = columns.toArray(Column[]::new);
    this.delimiter = delimiter;
    this.runs = runs;
  }

  /** Cells between single delimiters: two in a row have an empty cell between them. */
  static DelimitedCells single(List<Column> columns, char delimiter) {
    return new DelimitedCells(columns, (byte) delimiter, false);
  }

  /** Cells between runs of delimiters, as tables aligned by tabs have them. */
  static DelimitedCells runsOf(List<Column> columns, char delimiter) {
    return new DelimitedCells(columns, (byte) delimiter, true);
  }

  /** Cuts {@code line} into {@code cells}; they are complete only when the answer is ROW. */
  Shape cut(Line line, Cells cells) {
    cells.clear();
    int count = count(line, cells);
    if (piecesOfWrapped > 0 && count < columns.length) {
      return continued(line, count);
    }
    piecesOfWrapped = 0;
    if (count >= columns.length) {
      return count == columns.length ? Shape.ROW : Shape.TOO_LONG;
    }
    if (count == 1) {
      return Shape.PROSE;
    }
    piecesOfWrapped = count;
    lastCellOpen = !endsWithDelimiter(line);
    return Shape.WRAPPED;
  }

  private Shape continued(Line line, int count) {
    piecesOfWrapped += lastCellOpen ? count - 1 : count;
    lastCellOpen = !endsWithDelimiter(line);
    if (piecesOfWrapped >= columns.length) {
      piecesOfWrapped = 0;
    }
    return Shape.CONTINUED;
  }

  private int count(Line line, Cells cells) {
    byte[] text = line.bytes();
    int end = endWithoutDelimiters(line);
    int count = 0;
    int start = line.from();
    for (int i = line.from(); i <= end; i++) {
      if (i == end || text[i] == delimiter) {
        if (count < columns.length) {
          cells.set(columns[count], text, start, i);
        }
        count++;
        while (runs && i + 1 < end && text[i + 1] == delimiter) {
          i++;
        }
        start = i + 1;
      }
    }
    return count;
  }

  private boolean endsWithDelimiter(Line line) {
    return line.length() > 0 && line.bytes()[line.to() - 1] == delimiter;
  }

  /** The end of the line's cells: one delimiter may close the last cell. */
  private int endWithoutDelimiters(Line line) {
    byte[] text = line.bytes();
    int end = line.to();
    while (end > line.from() && Cells.isBlank(text[end - 1]) && text[end - 1] != delimiter) {
      end--;
    }
    boolean closes = delimiter == '|' || runs;
    while (closes && end > line.from() && text[end - 1] == delimiter) {
      end--;
      if (!runs) {
        break;
      }
    }
    return end;
  }
}
