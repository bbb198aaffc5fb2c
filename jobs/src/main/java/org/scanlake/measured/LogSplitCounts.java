package org.scanlake.measured;

import java.io.Serializable;

/**
 * What a split of a flow log was: {@code rows = flows + apart + bad}.
 *
 * @param reading place of the log in the load, from 0
 * @param lines that start in it, comments too
 * @param apart rows that are no flows of their own
 * @param bad rows that cannot be read
 * @param first where its first line starts
 * @param next where the first line behind it starts
 * @param damaged whether the log's compression is damaged
 */
public record LogSplitCounts(
    int reading,
    long lines,
    long flows,
    long apart,
    long bad,
    long first,
    long next,
    boolean damaged)
    implements Serializable, Comparable<LogSplitCounts> {
  /** In the order of the logs and of their parts. */
  @Override
  public int compareTo(LogSplitCounts other) {
    int byReading = Integer.compare(reading, other.reading);
    return byReading != 0 ? byReading : Long.compare(first, other.first);
  }

  /** All rows. */
  public long rows() {
    return flows + apart + bad;
  }
}
