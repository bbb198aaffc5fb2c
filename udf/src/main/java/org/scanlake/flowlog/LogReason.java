package org.scanlake.flowlog;

/**
 * Why a row of a flow log, or a log, is in quarantine: reason codes of table {@code quarantine}.
 */
public enum LogReason {
  /** More or fewer columns than the header has, or JSON that is none. */
  BAD_COLUMNS,
  /** A column that must be there is unset. */
  MISSING_VALUE,
  /** No time, or one before 1970 or from 2100 on. */
  BAD_TIME,
  /** The flow ends before it starts, or lasts longer than a year. */
  BAD_DURATION,
  BAD_ADDRESS,
  BAD_PORT,
  BAD_PROTOCOL,
  /** A count that is no number of at most 18 digits. */
  BAD_COUNT,
  BAD_FLAGS,
  /**
   * A header in the midst of the log that is of another format, lacks columns that rows need or
   * names one twice; or a row under it.
   */
  OTHER_HEADER,
  /** A line of more than 64 KiB. */
  LINE_TOO_LONG,
  /** The last line before damage of the log's compression. */
  CUT_ROW,
  /** The rest of a line whose beginning was read before the log grew. */
  TORN_ROW
}
