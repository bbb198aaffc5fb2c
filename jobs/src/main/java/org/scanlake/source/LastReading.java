package org.scanlake.source;

import java.util.List;
import java.util.stream.Stream;

/**
 * How an archive lay there when it was last read.
 *
 * @param size its bytes, all of which were read
 * @param lines of the archive as it was then, from its beginning
 * @param parts what was read of it, piece by piece as it grew, from its beginning
 */
record LastReading(
    long size, long modifiedMillis, Fingerprint fingerprint, long lines, List<Part> parts) {
  LastReading {
    parts = List.copyOf(parts);
  }

  /** How an archive lay there after what was added to it had been read, too. */
  LastReading with(LastReading added) {
    return new LastReading(
        added.size,
        added.modifiedMillis,
        added.fingerprint,
        lines + added.lines,
        Stream.concat(parts.stream(), added.parts.stream()).toList());
  }

  /**
   * What one reading read.
   *
   * @param contentHash of the bytes from {@code from} to {@code to}
   */
  record Part(long from, long to, String contentHash) {}
}
