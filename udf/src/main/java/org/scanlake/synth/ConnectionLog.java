package org.scanlake.synth;

/** How a tool logs connections. One instance a thread. */
interface ConnectionLog {
  /** What comes before the rows. */
  void header(Text out);

  /** Rows that connections of this course have. */
  int rows(Course course);

  /**
   * When the tool writes a row, in microseconds since 1970 UTC.
   *
   * @param reverse the row is the destination's
   */
  long time(Connection connection, boolean reverse);

  /** Whether the first of the connection's rows is the destination's. */
  boolean isReverseOnly(Course course);

  void row(Connection connection, boolean reverse, Text out);

  /** What comes after the rows. */
  void trailer(FlowTotals totals, Text out);
}
