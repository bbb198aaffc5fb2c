package org.scanlake.alert;

import java.time.ZoneOffset;
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
  private final BadRows badRows = new BadRows();
  private final Set<String> dialects = new LinkedHashSet<>();
  private final SeenTables tables = new SeenTables();
  private final LineWalk walk = new LineWalk();
  private BodyFields.Collector fields = new BodyFields.Collector();
  private final Map<String, ZoneOffset> zones = new HashMap<>();
  private int repeated;
  private int tableStart;
  private Optional<BadRow> begun = Optional.empty();
  private Optional<RowReader> table = Optional.empty();
  private String tableName = "";

  /** The rows read, repeated ones taken out. */
  FlowRows rows() {
    return rows;
  }

  /** The bad rows; of very many not each. */
  List<BadRow> badRows() {
    return badRows.toList();
  }

  /** How many bad rows there are. */
  int badRowCount() {
    return badRows.count();
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
      scanPart(set, lineReaders, context);
    }
    lineReaders.addZones(zones);
  }

  private void scanPart(DialectSet set, LineReaders lineReaders, TableContext context) {
    table = Optional.empty();
    Line line = walk.line();
    while (readPlainRows() && walk.next()) {
      place(line.part(), line.number());
      if (walk.isEmpty()) {
        endBegunRow();
        endTable();
      } else if (table.isPresent()) {
        readInTable(line, table.get(), set.tables(), context);
      } else if (!startTable(line, set.tables(), context)) {
        readOutsideTable(line, lineReaders);
      }
    }
    endBegunRow();
    endTable();
    lineReaders.endOfPart();
  }

  /** Reads the rows that lie next in a table as far as they are plain; true for a condition. */
  private boolean readPlainRows() {
    if (table.isEmpty()) {
      return true;
    }
    Line line = walk.line();
    RowReader reader = table.get();
    int next = 0;
    while (next != RowReader.NOT_PLAIN && walk.position() < walk.wholeLinesEnd()) {
      place(line.part(), line.number() + 1);
      next = reader.readPlainRow(line.bytes(), walk.position(), walk.wholeLinesEnd(), rows);
      if (next != RowReader.NOT_PLAIN) {
        walk.skipLine(next);
      }
    }
    if (rows.size() > tableStart) {
      dialects.add(tableName);
    }
    return true;
  }

  private void readInTable(
      Line line, RowReader reader, List<TableDialect> tableDialects, TableContext context) {
    if (line.has(line.from(), "Summary")) {
      endTable();
      return;
    }
    RowOutcome outcome = reader.read(line, rows);
    if (outcome == RowOutcome.READ || !startTable(line, tableDialects, context)) {
      record(outcome, line, tableName);
    }
  }

  private boolean startTable(Line line, List<TableDialect> tableDialects, TableContext context) {
    for (TableDialect dialect : tableDialects) {
      Optional<RowReader> reader = dialect.tableAt(line, context);
      if (reader.isPresent()) {
        endBegunRow();
        endTable();
        table = reader;
        tableName = dialect.name();
        zones.put(tableName, reader.get().zone());
        return true;
      }
    }
    return false;
  }

  private void readOutsideTable(Line line, LineReaders lineReaders) {
    fields.offer(line);
    RowOutcome outcome = lineReaders.read(line, rows);
    if (lineReaders.completed()) {
      begun = Optional.empty();
    }
    endBegunRow();
    record(outcome, line, lineReaders.lastName());
  }

  private void place(int part, int line) {
    rows.row.part = part;
    rows.row.line = line;
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
    table = Optional.empty();
  }
}
