package org.scanlake.source;

import java.io.Serializable;
import org.scanlake.flowlog.LogHeader;

/**
 * A part of a flow log that one task reads in one go.
 *
 * @param header that in force where the part begins
 * @param firstLine number of the part's first line, from 1; 0 where nobody knows yet
 * @param continues whether it begins where an earlier reading of the log ended
 * @param replaces whether a row that the earlier reading had cut can be replaced
 */
public record LogSplit(
    Split split, LogHeader header, long firstLine, boolean continues, boolean replaces)
    implements Serializable {
  /** The same part, once it is known how many lines stand before it. */
  public LogSplit startingAt(long line) {
    return new LogSplit(split, header, line, continues, replaces);
  }

  /** The same part, once it is known which header is in force. */
  public LogSplit under(LogHeader other) {
    return new LogSplit(split, other, firstLine, continues, replaces);
  }
}
