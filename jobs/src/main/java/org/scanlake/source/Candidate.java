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
    return FileRange.of(archive, from, archive.isCompressedLog() ? FileRange.END : archive.size());
  }

  /** Whether it takes reading it to know whether it is the same. */
  boolean isHashed() {
    return range().from() < range().to();
  }

  /** Of a touched archive: nothing more of it to be read. */
  Reading ofNothing() {
    return new Reading(archive, archive.size(), fingerprint, ContentHashes.OF_NOTHING);
  }

  /** Of a flow log whose beginning was read under another name: the rest of it. */
  Candidate behind(LastReading copied) {
    return new Candidate(archive, copied.end().to(), fingerprint, Optional.empty());
  }

  /** The same when its content is compared with that of another reading. */
  Candidate likened(LastReading other) {
    return new Candidate(archive, from, fingerprint, Optional.of(other));
  }

  /** The same when it was compared. */
  Candidate unlikened() {
    return new Candidate(archive, from, fingerprint, Optional.empty());
  }

  Reading with(String contentHash) {
    return new Reading(archive, from, fingerprint, contentHash);
  }
}
