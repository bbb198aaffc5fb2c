package org.scanlake.command;

/** What the exit code of a command means. */
final class ExitCode {
  static final int DONE = 0;

  /** Finished, with findings that the command is asked to judge. */
  static final int FINDINGS = 1;

  /** Wrong use; one sentence on standard error says what would be right. */
  static final int WRONG_USE = 2;

  /** Unreadable input, or a ledger whose sums do not close. */
  static final int UNREADABLE = 3;

  /**
   * {@code filter} could not filter and wrote nothing: the launcher passes the mail on; {@code
   * EX_TEMPFAIL} of sysexits.
   */
  static final int NOT_FILTERED = 75;

  /**
   * {@code filter} left a mail out on purpose. The launcher makes it {@link #FINDINGS}: a virtual
   * machine that fails by itself ends with that, too.
   */
  static final int DROPPED = 81;

  /** An exception that no command expects; {@code EX_SOFTWARE} of sysexits. */
  static final int BUG = 70;

  private ExitCode() {}
}
