package org.scanlake.summary;

/**
 * What local archives came to.
 *
 * @param summary over the alerts, duplicates left out
 * @param tally over all mails of all archives
 */
public record LocalResult(OverallSummary summary, ArchiveTally tally) {}
