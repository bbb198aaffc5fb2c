package org.scanlake.report;

import org.scanlake.summary.ArchiveTally;

/** Mails by ledger kind, and rows, of everything that was read. */
public record MailCounts(
    long lines,
    long mails,
    long alertMails,
    long duplicates,
    long notAlerts,
    long quarantined,
    long flows,
    long repeated,
    long badRows) {

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
        tally.badRows());
  }
}
