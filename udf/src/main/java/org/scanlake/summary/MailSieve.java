package org.scanlake.summary;

import java.util.HashSet;
import java.util.Set;
import java.util.TreeMap;
import org.scanlake.archive.MailMark;

/**
 * Adds up pieces, which must come in the order of the archives: of mails with equal marks the first
 * counts. Of an alert mail that was added it keeps only its mark.
 */
public final class MailSieve {
  private final OverallSummary summary;
  private final TreeMap<String, ArchiveTally> archives = new TreeMap<>();
  private final OddFiles oddFiles = new OddFiles();
  private final Set<MailMark> seen = new HashSet<>();

  public MailSieve(OverallSummary summary) {
    this.summary = summary;
  }

  /**
   * Adds the next piece.
   *
   * @param archive the {@linkplain org.scanlake.archive.ArchiveKind#archive archive} it is of
   * @param path the file it is of
   */
  public void add(String archive, String path, PieceResult piece) {
    piece.tally().oddities().forEach(oddity -> oddFiles.add(path, oddity));
    ArchiveTally tally = archives.computeIfAbsent(archive, none -> new ArchiveTally());
    tally.merge(piece.tally());
    for (MailVerdict mail : piece.alertMails()) {
      if (seen.add(mail.mark())) {
        mail.alerts().forEach(summary::add);
      } else {
        tally.makeDuplicate(mail.flows(), mail.repeated(), mail.badRows());
      }
    }
  }

  /** What all pieces came to. */
  public ArchivesResult result() {
    return new ArchivesResult(summary, archives, oddFiles);
  }
}
