package org.scanlake.summary;

import java.util.HashSet;
import java.util.Set;
import java.util.TreeMap;

/**
 * Adds up pieces, which must come in the order of the archives: of equal mails the first counts. Of
 * an alert mail that was added it keeps only who it is.
 */
public final class MailSieve {
  private final OverallSummary summary;
  private final TreeMap<String, ArchiveTally> archives = new TreeMap<>();
  private final Set<Id> seen = new HashSet<>();

  private record Id(long high, long low) {}

  public MailSieve(OverallSummary summary) {
    this.summary = summary;
  }

  /**
   * Adds the next piece.
   *
   * @param archive the {@linkplain org.scanlake.archive.ArchiveKind#archive archive} it is of
   */
  public void add(String archive, PieceResult piece) {
    ArchiveTally tally = archives.computeIfAbsent(archive, path -> new ArchiveTally());
    tally.merge(piece.tally());
    for (MailVerdict mail : piece.alertMails()) {
      if (seen.add(new Id(mail.idHigh(), mail.idLow()))) {
        mail.alerts().forEach(summary::add);
      } else {
        tally.makeDuplicate(mail.flows(), mail.repeated(), mail.badRows());
      }
    }
  }

  /** What all pieces came to. */
  public ArchivesResult result() {
    return new ArchivesResult(summary, archives);
  }
}
