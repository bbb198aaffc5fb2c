package org.scanlake.flowlog;

/**
 * Reads the lines of one flow log. What a line gives depends on the line and the log's header
 * alone, so that a log cut anywhere between lines gives the same rows. One instance a thread.
 */
public interface LogReader {
  /**
   * Reads the line in {@code text[from..to)}, which has no line end, into {@code row}, every field
   * of it.
   */
  LogOutcome read(byte[] text, int from, int to, LogRow row);

  /** Why the last line was {@link LogOutcome#BAD}. */
  LogReason reason();
}
