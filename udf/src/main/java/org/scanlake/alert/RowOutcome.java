package org.scanlake.alert;

/** What became of one line that was offered to a table or a line pattern. */
public enum RowOutcome {
  /** A row, appended. */
  READ,
  /** The line starts a row that the next line goes on with. */
  PENDING,
  /** A row that does not parse: quarantine {@code BAD_FLOW_ROW}. */
  BAD,
  /** A row wrapped or mangled beyond sense: quarantine {@code WRAPPED_ROW}. */
  WRAPPED,
  /** The second line of a row already counted as {@link #WRAPPED}. */
  CONTINUED,
  /** No row at all: prose, a header, a ruler. */
  NOT_A_ROW
}
