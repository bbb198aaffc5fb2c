package org.scanlake.source;

import java.io.Serializable;
import org.scanlake.flowlog.LogHeader;

/**
 * A part of a flow log that one task reads in one go.
 *
 * @param header that of the log, wherever the part lies
 * @param firstLine number of the part's first line, from 1; 0 where nobody knows yet
 * @param continues whether it begins where an earlier load of the log ended
 */
public record LogSplit(Split split, LogHeader header, long firstLine, boolean continues)
    implements Serializable {
  /** The same part, once it is known how many lines stand before it. */
  public LogSplit startingAt(long line) {
    return new LogSplit(split, header, line, continues);
  }
}
