package org.scanlake.summary;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What archives came to that were read without a lake.
 *
 * @param summary over the alerts, duplicates left out
 * @param archives what became of the mails, by {@linkplain org.scanlake.archive.ArchiveKind#archive
 *     archive}
 * @param oddFiles in the order of the archives
 */
public record ArchivesResult(
    OverallSummary summary, SortedMap<String, ArchiveTally> archives, OddFiles oddFiles) {
  public ArchivesResult {
    archives = Collections.unmodifiableSortedMap(new TreeMap<>(archives));
  }

  /** Over all mails of all archives. */
  public ArchiveTally tally() {
    ArchiveTally all = new ArchiveTally();
    archives.values().forEach(all::merge);
    return all;
  }
}
