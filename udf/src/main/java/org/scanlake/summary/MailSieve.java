package org.scanlake.summary;

import java.util.HashSet;
import java.util.Set;
import java.util.TreeMap;
import org.scanlake.archive.ArchiveFile;

/** Adds up pieces in the order of the archives; of equal mails the first counts. */
final class MailSieve {
  private final OverallSummary summary;
  private final TreeMap<String, ArchiveTally> archives = new TreeMap<>();
  private final Set<Id> seen = new HashSet<>();

  private record Id(long high, long low) {}

  MailSieve(OverallSummary summary) {
    this.summary = summary;
  }

  void add(ArchiveFile file, PieceResult piece) {
    String archive = file.kind().archive(file.path().toString().replace('\\', '/'));
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

  LocalResult result() {
    return new LocalResult(summary, archives);
  }
}
