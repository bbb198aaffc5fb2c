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

  /** What {@link #readPlainRow} returns for anything but a row of the plain shape. */
  int NOT_PLAIN = -1;

  /**
   * Reads the row that starts at {@code from}, when it has the shape that nearly all rows of its
   * dialect have, up to and with its line end: the short way for rows by the million. A row that is
   * read here would be read alike by {@link #read}.
   *
   * @param end behind the last LF that belongs to the text part
   * @return the index behind the line end; {@link #NOT_PLAIN} when nothing was read
   */
  default int readPlainRow(byte[] bytes, int from, int end, FlowRows rows) {
    return NOT_PLAIN;
  }

  /** The zone in which the rows read so far were, as far as they named none themselves. */
  ZoneOffset zone();
}
