package org.scanlake.summary;

import java.util.HashSet;
import java.util.Set;

/** Adds up pieces in the order of the archives; of equal mails the first counts. */
final class MailSieve {
  private final OverallSummary summary;
  private final ArchiveTally tally = new ArchiveTally();
  private final Set<Id> seen = new HashSet<>();

  private record Id(long high, long low) {}

  MailSieve(OverallSummary summary) {
    this.summary = summary;
  }

  void add(PieceResult piece) {
    tally.merge(piece.tally());
    for (MailVerdict mail : piece.alertMails()) {
      if (seen.add(new Id(mail.idHigh(), mail.idLow()))) {
        mail.alerts().forEach(summary::add);
      } else {
        tally.makeDuplicate(mail.flows(), mail.repeated(), mail.badRows());
      }
    }
  }

  LocalResult result() {
    return new LocalResult(summary, tally);
  }
}
