package org.scanlake.source;

import java.util.Optional;

/**
 * A reading as far as an archive's size, time and fingerprint tell.
 *
 * @param from the first byte to read
 * @param touched how it was last read, when nothing but its time tells it from then
 */
record Candidate(
    Archive archive, long from, Fingerprint fingerprint, Optional<LastReading> touched) {

  /** What is read unless it has the content that it had. */
  FileRange range() {
    return FileRange.of(archive, from, archive.size());
  }

  Reading with(String contentHash) {
    return new Reading(archive, from, fingerprint, contentHash);
  }
}
