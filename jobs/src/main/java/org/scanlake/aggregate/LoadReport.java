package org.scanlake.aggregate;

import java.util.List;

/**
 * What a load did.
 *
 * @param runId its number; when nothing had changed, that of the last load
 * @param archives those read, each with what became of its mails
 * @param unchanged how many archives were not read because they are in the ledger as they are
 */
public record LoadReport(int runId, List<ArchiveCounts> archives, int unchanged) {
  public LoadReport {
    archives = List.copyOf(archives);
  }

  /** Mails read. */
  public long mails() {
    return archives.stream().mapToLong(ArchiveCounts::mails).sum();
  }

  /** Alerts added. */
  public long alerts() {
    return archives.stream().mapToLong(ArchiveCounts::alerts).sum();
  }

  /** Flow rows added. */
  public long flows() {
    return archives.stream().mapToLong(ArchiveCounts::flows).sum();
  }
}
