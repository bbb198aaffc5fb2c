package org.scanlake.alert;

import java.util.List;

/**
 * Cuts the lines of {@code ra}'s output that is aligned by blanks, outside of a mail. Address and
 * port are one cell, that of the address. One instance a thread.
 */
public final class ArgusLines {
  private final AlignedCells aligned;
  private final Cells cells = new Cells();
  private final Line line = new Line();

  /**
   * A cutter of lines.
   *
   * @param columns as the header names them, {@link Column#DIRECTION} among them
   */
  public ArgusLines(List<Column> columns) {
    aligned = AlignedCells.of(columns);
  }

  /** Cuts {@code text[from..to)}; false when it has no direction sign or too few cells. */
  public boolean cut(byte[] text, int from, int to) {
    line.bytes = text;
    line.from = from;
    line.to = to;
    return aligned.cut(line, cells);
  }

  /** Where the last line's cell of this column starts, without the blanks around it. */
  public int from(Column column) {
    return cells.from(column);
  }

  /** Where it ends; where it starts when the line has none. */
  public int to(Column column) {
    return cells.to(column);
  }
}
