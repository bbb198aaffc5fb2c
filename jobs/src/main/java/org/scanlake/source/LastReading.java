package org.scanlake.source;

import java.util.List;
import java.util.stream.Stream;

/**
 * How an archive lay there when it was last read.
 *
 * @param path fully qualified
 * @param kind as the ledger has it
 * @param size its bytes, all of which were read or are held back
 * @param lines of the archive as it was then, from its beginning
 * @param end where the rows of a flow log ended
 * @param parts what was read of it, piece by piece as it grew, from its beginning
 */
record LastReading(
    String path,
    String kind,
    long size,
    long modifiedMillis,
    Fingerprint fingerprint,
    long lines,
    End end,
    List<Part> parts) {
  LastReading {
    parts = List.copyOf(parts);
  }

  /** How an archive lay there after what was added to it had been read, too. */
  LastReading with(LastReading added) {
    return new LastReading(
        path,
        kind,
        added.size,
        added.modifiedMillis,
        added.fingerprint,
        lines + added.lines,
        end.with(added.end),
        Stream.concat(parts.stream(), added.parts.stream()).toList());
  }

  /** How many bytes are known of its content; of a flow log decompressed. */
  long contentLength() {
    return parts.stream().mapToLong(Part::to).max().orElse(0);
  }

  LogBefore before() {
    return new LogBefore(lines, end.lastRun, end.isJoined);
  }

  /**
   * Where the rows ended.
   *
   * @param to behind the last decompressed byte read; what lies behind it was held back
   * @param hasRows whether there was any
   * @param lastRun the run that read the last of them; {@link LogBefore#NO_RUN} of copies
   * @param isJoined whether the last stand under another header than the first
   */
  record End(long to, boolean hasRows, int lastRun, boolean isJoined) {
    private End with(End added) {
      return new End(
          added.to,
          hasRows || added.hasRows,
          added.hasRows ? added.lastRun : lastRun,
          isJoined || added.isJoined);
    }
  }

  /**
   * What one reading read.
   *
   * @param contentHash of the bytes from {@code from} to {@code to}
   */
  record Part(long from, long to, String contentHash) {}
}
