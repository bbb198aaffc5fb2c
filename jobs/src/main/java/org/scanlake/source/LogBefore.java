package org.scanlake.source;

/**
 * What was read of a flow log before.
 *
 * @param lines of it
 * @param lastRun the run that read its last row; {@link #NO_RUN} when none did under its name
 * @param isJoined whether it ended under another header than it began with
 */
public record LogBefore(long lines, int lastRun, boolean isJoined) {
  static final int NO_RUN = 0;

  /** Nothing was. */
  public static final LogBefore NOTHING = new LogBefore(0, NO_RUN, false);

  /** Whether a row of it can be replaced. */
  boolean hasRun() {
    return lastRun != NO_RUN;
  }
}
