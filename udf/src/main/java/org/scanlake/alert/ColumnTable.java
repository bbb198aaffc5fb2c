package org.scanlake.alert;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A flow table that configuration describes by the names of its columns: a header line names them,
 * in any order, and runs of one delimiter stand between the cells.
 */
public final class ColumnTable implements TableDialect {
  private static final int MAX_HEADER = 400;

  private final String name;
  private final char delimiter;
  private final TableZone zone;
  private final Map<String, Column> names;

  /**
   * @param names the columns by the names that headers give them, in lower case
   */
  ColumnTable(String name, char delimiter, TableZone zone, Map<String, Column> names) {
    this.name = name;
    this.delimiter = delimiter;
    this.zone = zone;
    this.names = Map.copyOf(names);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Optional<RowReader> tableAt(Line line, TableContext context) {
    if (line.length() > MAX_HEADER || !hasDelimiter(line)) {
      return Optional.empty();
    }
    List<Column> columns = new ArrayList<>();
    String header = line.text(MAX_HEADER).strip().toLowerCase(java.util.Locale.ROOT);
    for (String cell : header.split("[" + delimiter + "]+", -1)) {
      Column column = names.getOrDefault(cell.strip(), Column.OTHER);
      columns.add(columns.contains(column) ? Column.OTHER : column);
    }
    if (!columns.contains(Column.SOURCE) || !columns.contains(Column.DESTINATION)) {
      return Optional.empty();
    }
    RowClock clock = new RowClock(context.received(), zone.in(context));
    DelimitedCells cells = DelimitedCells.runsOf(columns, delimiter);
    return Optional.of(new DelimitedRows(cells, clock, (text, row, rows) -> true));
  }

  private boolean hasDelimiter(Line line) {
    for (int i = line.from(); i < line.to(); i++) {
      if (line.bytes()[i] == delimiter) {
        return true;
      }
    }
    return false;
  }
}
