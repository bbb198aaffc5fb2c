package org.scanlake.report;

import org.scanlake.summary.ArchiveTally;

/**
 * Mails by ledger kind, and rows, of everything that was read.
 *
 * @param leftOut what was no mail
 */
public record MailCounts(
    long lines,
    long mails,
    long alertMails,
    long duplicates,
    long notAlerts,
    long quarantined,
    long flows,
    long repeated,
    long badRows,
    LeftOut leftOut) {

  /**
   * What archives hold besides mails.
   *
   * @param otherFiles files that are neither a mail nor an archive of mails
   * @param preambles archives with text before their first mail
   * @param truncated archives whose compression is damaged or ends too early
   */
  public record LeftOut(long otherFiles, long preambles, long truncated) {}

  /** The counts of archives read without a lake. */
  public static MailCounts of(ArchiveTally tally) {
    return new MailCounts(
        tally.lines(),
        tally.mails(),
        tally.alertMails(),
        tally.duplicates(),
        tally.notAlerts(),
        tally.quarantined(),
        tally.flows(),
        tally.repeated(),
        tally.badRows(),
        new LeftOut(tally.otherFiles(), tally.preambles(), tally.truncated()));
  }
}
