package org.scanlake.aggregate;

import java.util.List;
import org.scanlake.summary.OddFiles;

/**
 * What a load did.
 *
 * @param runId its number; when nothing had changed, that of the last load
 * @param archives those read, each with what became of its mails
 * @param unchanged how many archives were not read because they are in the ledger as they are
 * @param gone archives that were to be read again and are not there any more
 */
public record LoadReport(
    int runId, List<ArchiveCounts> archives, int unchanged, List<String> gone) {
  public LoadReport {
    archives = List.copyOf(archives);
    gone = List.copyOf(gone);
  }

  /** Of a load that wrote nothing. */
  static LoadReport ofNothing(int lastRun, int unchanged) {
    return new LoadReport(lastRun, List.of(), unchanged, List.of());
  }

  /** The same of a load to which archives were missing. */
  LoadReport without(List<String> missing) {
    return new LoadReport(runId, archives, unchanged, missing);
  }

  /** Mails read. */
  public long mails() {
    return archives.stream().mapToLong(ArchiveCounts::mails).sum();
  }

  /** Alerts that the lake has more; less where replaced mails gave more than they do now. */
  public long alerts() {
    return archives.stream().mapToLong(archive -> archive.gain().alerts()).sum();
  }

  /** Flow rows that the lake has more. */
  public long flows() {
    return archives.stream().mapToLong(archive -> archive.gain().flows()).sum();
  }

  /** Files that are odd among those read, in their order. */
  public OddFiles oddFiles() {
    OddFiles odd = new OddFiles();
    for (ArchiveCounts archive : archives) {
      String path = archive.reading().archive().path();
      archive.oddities().forEach(oddity -> odd.add(path, oddity));
    }
    return odd;
  }

  /** Mails of the lake that were replaced because they read better now. */
  public long replaced() {
    return archives.stream().mapToLong(archive -> archive.replacedMails().size()).sum();
  }
}
