package org.scanlake.measured;

import java.io.Serializable;
import org.scanlake.flowlog.HeaderLines;

/**
 * What a split of a flow log was: {@code rows = flows + apart + bad}.
 *
 * @param reading place of the log in the load, from 0
 * @param lines that start in it, comments too
 * @param apart rows that are no flows of their own
 * @param bad rows that cannot be read
 * @param first where its first line starts
 * @param next where the first line behind it starts
 * @param held bytes of a last line without a line end that cannot be read yet; they come next
 * @param damaged whether the log's compression is damaged
 * @param headers that it has
 * @param replaced where the flow starts that an earlier reading had cut and this one has whole;
 *     {@link #NONE} mostly
 */
public record LogSplitCounts(
    int reading,
    long lines,
    long flows,
    long apart,
    long bad,
    long first,
    long next,
    long held,
    boolean damaged,
    HeaderLines headers,
    long replaced)
    implements Serializable, Comparable<LogSplitCounts> {
  /** No flow is replaced. */
  static final long NONE = -1;

  /** In the order of the logs and of their parts. */
  @Override
  public int compareTo(LogSplitCounts other) {
    int byReading = Integer.compare(reading, other.reading);
    return byReading != 0 ? byReading : Long.compare(first, other.first);
  }

  public boolean replaces() {
    return replaced != NONE;
  }

  /** All rows. */
  public long rows() {
    return flows + apart + bad;
  }
}
