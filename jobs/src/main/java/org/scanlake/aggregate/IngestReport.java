package org.scanlake.aggregate;

import java.util.List;
import java.util.Optional;
import org.scanlake.lake.TimeRange;

/**
 * What a load of flow logs did.
 *
 * @param runId its number; when nothing had changed, that of the last load
 * @param logs those read, each with what became of its rows
 * @param unchanged how many were not read because they are in the ledger as they are
 * @param copies logs that were not read because another file with the same bytes was
 * @param refused files that are no flow logs
 * @param samples the times of the samples that are new or were made again; empty where none are
 */
public record IngestReport(
    int runId,
    List<LogCounts> logs,
    long unchanged,
    List<String> copies,
    List<Refusal> refused,
    Optional<TimeRange> samples) {
  /** A file that is no flow log, and why, in words that fit behind its name. */
  public record Refusal(String path, String reason) {}

  public IngestReport {
    logs = List.copyOf(logs);
    copies = List.copyOf(copies);
    refused = List.copyOf(refused);
  }

  /** Whether the lake knows more by it. */
  boolean isNew() {
    return !logs.isEmpty() || !copies.isEmpty();
  }

  /** Flows that the lake has more. */
  public long flows() {
    return logs.stream().mapToLong(LogCounts::flows).sum();
  }
}
