package org.scanlake.alert;

import java.time.ZoneOffset;
import org.scanlake.flow.FlowRows;

/**
 * Reads the lines of one table, or, for a line pattern, of one mail. It may remember what earlier
 * lines said; it is made anew for every table or mail. It never throws, whatever the line holds.
 */
public interface RowReader {
  /** Reads one line; when it is a row, fills {@code rows.row} and appends it. */
  RowOutcome read(Line line, FlowRows rows);

  /** The zone in which the rows read so far were, as far as they named none themselves. */
  ZoneOffset zone();
}
