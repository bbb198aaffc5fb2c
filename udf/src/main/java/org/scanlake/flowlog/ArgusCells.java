package org.scanlake.flowlog;

import java.util.Arrays;
import org.scanlake.alert.ArgusLines;
import org.scanlake.alert.Column;

/** Cuts the lines of Argus logs; a cell's place is the ordinal of its {@link Column}. */
final class ArgusCells {
  private static final Column[] COLUMNS = Column.values();

  private ArgusCells() {}

  static LineCells of(ArgusLogHeader header) {
    return header.delimiter() == ' ' ? new Aligned(header) : new Delimited(header);
  }

  private static final class Delimited implements LineCells {
    private final int[] places = new int[COLUMNS.length];
    private final DelimitedLine line;

    Delimited(ArgusLogHeader header) {
      Arrays.setAll(places, i -> header.columns().indexOf(COLUMNS[i]));
      places[Column.OTHER.ordinal()] = ColumnNames.ABSENT;
      line = new DelimitedLine(ColumnNames.of(header.line(), header.delimiter()), places);
    }

    @Override
    public boolean cut(byte[] text, int from, int to) {
      return line.cut(text, from, to);
    }

    @Override
    public int from(int column) {
      return column < 0 ? 0 : line.from(places[column]);
    }

    @Override
    public int to(int column) {
      return column < 0 ? 0 : line.to(places[column]);
    }
  }

  private static final class Aligned implements LineCells {
    private final ArgusLines lines;

    Aligned(ArgusLogHeader header) {
      lines = new ArgusLines(header.columns());
    }

    @Override
    public boolean cut(byte[] text, int from, int to) {
      return lines.cut(text, from, to);
    }

    @Override
    public int from(int column) {
      return column < 0 ? 0 : lines.from(COLUMNS[column]);
    }

    @Override
    public int to(int column) {
      return column < 0 ? 0 : lines.to(COLUMNS[column]);
    }
  }
}
