package org.scanlake.alert;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.scanlake.flow.FlowRows;

/**
 * The readers of a mail's line dialects, made when a line first concerns them. A reader that waits
 * for the second line of a row gets the next line first.
 */
final class LineReaders {
  private final DialectSet set;
  private final List<LineDialect> dialects;
  private final TableContext context;
  private final RowReader[] readers;
  private int waiting = -1;
  private boolean completed;
  private String lastName = "";

  LineReaders(DialectSet set, TableContext context) {
    this.set = set;
    dialects = set.lines();
    this.context = context;
    this.readers = new RowReader[dialects.size()];
  }

  /** The name of the dialect that took the last line. */
  String lastName() {
    return lastName;
  }

  /** Whether the last line was the second of a row that began in the line before. */
  boolean completed() {
    return completed;
  }

  /** Adds the zone of each dialect that was asked to read a line. */
  void addZones(Map<String, ZoneOffset> zones) {
    for (int i = 0; i < readers.length; i++) {
      if (readers[i] != null) {
        zones.put(dialects.get(i).name(), readers[i].zone());
      }
    }
  }

  /** Rows do not go on from one part into the next. */
  void endOfPart() {
    waiting = -1;
  }

  RowOutcome read(Line line, FlowRows rows) {
    completed = false;
    if (waiting >= 0) {
      RowOutcome outcome = offer(waiting, line, rows);
      if (outcome != RowOutcome.NOT_A_ROW) {
        completed = true;
        return outcome;
      }
    }
    if (!set.mayConcernLines(line)) {
      return RowOutcome.NOT_A_ROW;
    }
    for (int i = 0; i < readers.length; i++) {
      if (dialects.get(i).mayConcern(line)) {
        RowOutcome outcome = offer(i, line, rows);
        if (outcome != RowOutcome.NOT_A_ROW) {
          return outcome;
        }
      }
    }
    return RowOutcome.NOT_A_ROW;
  }

  private RowOutcome offer(int i, Line line, FlowRows rows) {
    if (readers[i] == null) {
      readers[i] = dialects.get(i).readerFor(context);
    }
    RowOutcome outcome = readers[i].read(line, rows);
    waiting = outcome == RowOutcome.PENDING ? i : -1;
    lastName = dialects.get(i).name();
    return outcome;
  }
}
