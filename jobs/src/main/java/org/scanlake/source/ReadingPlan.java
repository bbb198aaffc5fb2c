package org.scanlake.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;
import org.scanlake.archive.ArchiveKind;
import org.scanlake.archive.MboxMails;
import org.scanlake.archive.ParseLimits;
import org.scanlake.archive.UnreadableArchiveException;

/**
 * What has to be read of archives, given what was read of them before: nothing of one with the same
 * content; of a plain mbox or flow log that grew, what was added; else the whole.
 */
public final class ReadingPlan {
  private final Configuration hadoop;
  private final Map<String, LastReading> before;
  private final ParseLimits limits;
  private final ContentHashes hashes;

  public ReadingPlan(
      Configuration hadoop, LedgerHistory history, ParseLimits limits, BlockHashes hashes) {
    this.hadoop = hadoop;
    this.before = history.lastReadings();
    this.limits = limits;
    this.hashes = new ContentHashes(hashes);
  }

  public Plan of(List<Archive> archives) {
    List<Candidate> candidates =
        archives.parallelStream().map(this::candidate).flatMap(Optional::stream).toList();
    List<Candidate> touched = new TouchedArchives(hashes).among(candidates);
    List<Candidate> changed = without(touched, candidates);
    Map<Candidate, LastReading> originals = originals(changed);
    List<Reading> readings = readings(changed, originals);
    return new Plan(
        readings.stream().filter(reading -> !isNothing(reading)).toList(),
        touched.stream().filter(Candidate::isHashed).map(Candidate::ofNothing).toList(),
        copies(changed, originals, readings));
  }

  private Map<Candidate, LastReading> originals(List<Candidate> changed) {
    List<Candidate> logs =
        changed.stream()
            .filter(log -> log.archive().kind() == ArchiveKind.LOG && log.from() == 0)
            .map(Candidate::unlikened)
            .toList();
    return logs.isEmpty() ? Map.of() : new CopiedLogs(hadoop, hashes, before.values()).among(logs);
  }

  /** Whether a flow log ends where an earlier reading ended. */
  private static boolean isNothing(Reading reading) {
    return reading.archive().kind() == ArchiveKind.LOG
        && reading.from() > 0
        && reading.contentHash().equals(ContentHashes.OF_NOTHING);
  }

  private static List<CopiedLog> copies(
      List<Candidate> changed, Map<Candidate, LastReading> originals, List<Reading> readings) {
    List<CopiedLog> copies = new ArrayList<>();
    for (int i = 0; i < changed.size(); i++) {
      LastReading original = originals.get(changed.get(i).unlikened());
      if (original != null) {
        Reading rest = readings.get(i);
        copies.add(new CopiedLog(rest.archive(), rest.fingerprint(), original, isNothing(rest)));
      }
    }
    return copies;
  }

  private static List<Candidate> without(List<Candidate> touched, List<Candidate> candidates) {
    Set<Candidate> left = new LinkedHashSet<>(candidates);
    touched.forEach(left::remove);
    return List.copyOf(left);
  }

  private List<Reading> readings(List<Candidate> changed, Map<Candidate, LastReading> originals) {
    List<Candidate> rests = changed.stream().map(one -> rest(one, originals)).toList();
    // Before anything is read: an archive that changes under a load has another hash next time.
    List<String> contents = hashes.of(rests.stream().map(Candidate::range).toList());
    List<Reading> readings = new ArrayList<>();
    for (int i = 0; i < rests.size(); i++) {
      readings.add(rests.get(i).with(contents.get(i)));
    }
    return readings;
  }

  private static Candidate rest(Candidate changed, Map<Candidate, LastReading> originals) {
    LastReading original = originals.get(changed.unlikened());
    return original == null ? changed : changed.behind(original);
  }

  private Optional<Candidate> candidate(Archive archive) {
    try {
      Fingerprint now = fingerprint(archive);
      LastReading last = before.get(archive.path());
      if (last == null) {
        return Optional.of(new Candidate(archive, 0, now, Optional.empty()));
      }
      boolean looksSame = archive.size() == last.size() && now.equals(last.fingerprint());
      if (looksSame && archive.modifiedMillis() == last.modifiedMillis()) {
        return Optional.empty();
      }
      long from = hasGrown(archive, last) ? last.end().to() : 0;
      return Optional.of(
          new Candidate(archive, from, now, Optional.of(last).filter(it -> looksSame)));
    } catch (IOException e) {
      throw new UncheckedIOException(UnreadableArchiveException.of(archive.path(), e));
    }
  }

  /** What is no mail may be a pipe or a link that leads nowhere, and is never opened. */
  private Fingerprint fingerprint(Archive archive) throws IOException {
    if (archive.kind() == ArchiveKind.OTHER || archive.size() == 0) {
      return Fingerprint.NOTHING;
    }
    return archive.isCompressedLog()
        ? Fingerprint.ofCompressed(hadoop, archive)
        : Fingerprint.of(hadoop, archive.path(), archive.size());
  }

  private boolean hasGrown(Archive archive, LastReading last) throws IOException {
    return archive.isSplittable()
        && last.size() > 0
        && archive.size() > last.size()
        && Fingerprint.of(hadoop, archive.path(), last.size()).equals(last.fingerprint())
        && (archive.kind() == ArchiveKind.LOG || isMailAt(archive, last.size()));
  }

  private boolean isMailAt(Archive archive, long offset) throws IOException {
    long from = Math.max(0, offset - MboxMails.LOOK_BACK);
    try (InputStream in = ArchiveStreams.plain(hadoop, archive.path(), from, archive.size())) {
      return new MboxMails(in, offset, offset + 1, limits).next();
    }
  }
}
