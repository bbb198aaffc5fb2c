package org.scanlake.source;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/** Tells archives that have another time but the old content. */
final class TouchedArchives {
  private final ContentHashes hashes;

  TouchedArchives(ContentHashes hashes) {
    this.hashes = hashes;
  }

  /** Those of the candidates that have the content that was read of them. */
  List<Candidate> among(List<Candidate> candidates) {
    Iterator<String> now = hashes.of(candidates.stream().flatMap(this::ranges).toList()).iterator();
    List<Candidate> touched = new ArrayList<>();
    for (Candidate candidate : candidates) {
      if (candidate.touched().isPresent() && isSame(candidate.touched().get(), now)) {
        touched.add(candidate);
      }
    }
    return touched;
  }

  private Stream<FileRange> ranges(Candidate candidate) {
    return candidate.touched().stream()
        .flatMap(last -> last.parts().stream())
        .map(part -> FileRange.of(candidate.archive(), part.from(), part.to()));
  }

  /** Takes as many hashes as there are parts. */
  private static boolean isSame(LastReading last, Iterator<String> now) {
    boolean same = true;
    for (LastReading.Part part : last.parts()) {
      same &= part.contentHash().equals(now.next());
    }
    return same;
  }
}
