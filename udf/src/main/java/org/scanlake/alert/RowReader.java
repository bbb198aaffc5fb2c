package org.scanlake.alert;

import org.scanlake.flow.FlowRows;

/**
 * Reads the lines of one table, or, for a line pattern, of one mail. It may remember what earlier
 * lines said; it is made anew for every table or mail. It never throws, whatever the line holds.
 */
public interface RowReader {
  /** Reads one line; when it is a row, fills {@code rows.row} and appends it. */
  RowOutcome read(Line line, FlowRows rows);
}
