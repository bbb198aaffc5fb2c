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

  /** An exception that no command expects; {@code EX_SOFTWARE} of sysexits. */
  static final int BUG = 70;

  private ExitCode() {}
}
