package org.scanlake.alert;

import java.time.ZoneOffset;
import org.scanlake.flow.FlowRows;

/** Reads the rows of a table whose cells a delimiter parts; what is a dialect's own it asks it. */
final class DelimitedRows implements RowReader {
  private final Cells cells = new Cells();
  private final DelimitedCells lines;
  private final FlowCells flow;
  private final Dialect dialect;

  /** What one dialect does otherwise. */
  interface Dialect {
    /** Whether the cells are of something that is no flow. */
    default boolean isNoFlow(byte[] text, Cells cells) {
      return false;
    }

    /** Whether what only this dialect has was read too, into {@code rows.row}. */
    boolean finish(byte[] text, Cells cells, FlowRows rows);
  }

  DelimitedRows(DelimitedCells lines, RowClock clock, Dialect dialect) {
    this.lines = lines;
    this.flow = new FlowCells(clock);
    this.dialect = dialect;
  }

  @Override
  public ZoneOffset zone() {
    return flow.zone();
  }

  @Override
  public RowOutcome read(Line line, FlowRows rows) {
    return switch (lines.cut(line, cells)) {
      case ROW -> readRow(line.bytes(), rows);
      case WRAPPED -> RowOutcome.WRAPPED;
      case CONTINUED -> RowOutcome.CONTINUED;
      case TOO_LONG -> RowOutcome.BAD;
      case PROSE -> RowOutcome.NOT_A_ROW;
    };
  }

  private RowOutcome readRow(byte[] text, FlowRows rows) {
    rows.row.clear();
    if (dialect.isNoFlow(text, cells)) {
      return RowOutcome.NOT_A_ROW;
    }
    boolean read =
        flow.readFigures(text, cells, rows.row)
            && flow.readEnds(text, cells, rows.row)
            && dialect.finish(text, cells, rows);
    if (!read) {
      return RowOutcome.BAD;
    }
    rows.append();
    return RowOutcome.READ;
  }
}
