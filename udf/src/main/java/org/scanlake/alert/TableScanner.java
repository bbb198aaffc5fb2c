package org.scanlake.alert;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.scanlake.flow.FlowRows;

/**
 * Finds the flow tables in the text parts of one mail and reads their rows. A table starts at a
 * header that a dialect recognises and ends at an empty line, a {@code Summary} line or the end of
 * the part; rows of line patterns that follow each other without an empty line are a table too. The
 * second copy of a table, row for row, is taken out again and counted as repeated.
 *
 * <p>One instance serves one thread, mail after mail.
 */
final class TableScanner {
  private static final int MAX_ROW_TEXT = 300;

  private final FlowRows rows = new FlowRows();
  private final List<BadRow> badRows = new ArrayList<>();
  private final Set<String> dialects = new LinkedHashSet<>();
  private final SeenTables tables = new SeenTables();
  private final LineWalk walk = new LineWalk();
  private BodyFields.Collector fields = new BodyFields.Collector();
  private final Map<String, ZoneOffset> zones = new HashMap<>();
  private int repeated;
  private int tableStart;
  private Optional<BadRow> begun = Optional.empty();

  /** The rows read, repeated ones taken out. */
  FlowRows rows() {
    return rows;
  }

  List<BadRow> badRows() {
    return badRows;
  }

  /** What lines outside tables say about the source. */
  BodyFields bodyFields() {
    return fields.fields();
  }

  /** How many rows stood in second copies of tables. */
  int repeated() {
    return repeated;
  }

  /** The names of the dialects that gave rows, in the order they did first. */
  Set<String> dialects() {
    return dialects;
  }

  /** The zone of the times that carry none, by the names of {@link #dialects()}. */
  Map<String, ZoneOffset> zones() {
    Map<String, ZoneOffset> ofRows = new LinkedHashMap<>();
    dialects.forEach(
        name -> Optional.ofNullable(zones.get(name)).ifPresent(zone -> ofRows.put(name, zone)));
    return ofRows;
  }

  /** Forgets the mail before and reads the tables in {@code parts}. */
  void scan(List<TextPart> parts, DialectSet set, TableContext context) {
    rows.truncate(0);
    badRows.clear();
    dialects.clear();
    zones.clear();
    tables.clear();
    fields = new BodyFields.Collector();
    begun = Optional.empty();
    repeated = 0;
    tableStart = 0;
    LineReaders lineReaders = new LineReaders(set, context);
    for (int i = 0; i < parts.size(); i++) {
      walk.start(parts.get(i), i);
      scanPart(set.tables(), lineReaders, context);
    }
    lineReaders.addZones(zones);
  }

  private void scanPart(
      List<TableDialect> tableDialects, LineReaders lineReaders, TableContext context) {
    RowReader table = null;
    String tableName = "";
    Line line = walk.line();
    while (walk.next()) {
      place(line);
      if (walk.isEmpty()) {
        endBegunRow();
        endTable();
        table = null;
      } else if (table != null) {
        if (line.has(line.from(), "Summary")) {
          endTable();
          table = null;
        } else {
          record(table.read(line, rows), line, tableName);
        }
      } else {
        TableDialect dialect = null;
        for (TableDialect candidate : tableDialects) {
          Optional<RowReader> reader = candidate.tableAt(line, context);
          if (reader.isPresent()) {
            dialect = candidate;
            table = reader.get();
            tableName = candidate.name();
            zones.put(tableName, table.zone());
            break;
          }
        }
        if (dialect == null) {
          fields.offer(line);
          RowOutcome outcome = lineReaders.read(line, rows);
          if (lineReaders.completed()) {
            begun = Optional.empty();
          }
          endBegunRow();
          record(outcome, line, lineReaders.lastName());
        } else {
          endBegunRow();
          endTable();
        }
      }
    }
    endBegunRow();
    endTable();
    lineReaders.endOfPart();
  }

  private void place(Line line) {
    rows.row.part = line.part();
    rows.row.line = line.number();
  }

  private void record(RowOutcome outcome, Line line, String dialect) {
    switch (outcome) {
      case READ -> dialects.add(dialect);
      case BAD -> badRows.add(bad(line, Reason.BAD_FLOW_ROW));
      case WRAPPED -> badRows.add(bad(line, Reason.WRAPPED_ROW));
      case PENDING -> begun = Optional.of(bad(line, Reason.WRAPPED_ROW));
      case CONTINUED, NOT_A_ROW -> {}
    }
  }

  /** A row that began and did not go on in the next line is lost. */
  private void endBegunRow() {
    begun.ifPresent(badRows::add);
    begun = Optional.empty();
  }

  private static BadRow bad(Line line, Reason reason) {
    return new BadRow(line.part(), line.number(), reason, line.text(MAX_ROW_TEXT));
  }

  private void endTable() {
    int size = rows.size() - tableStart;
    if (size > 0 && !tables.add(rows, tableStart, size)) {
      rows.truncate(tableStart);
      repeated += size;
    }
    tableStart = rows.size();
  }
}
