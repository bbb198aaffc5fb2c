package org.scanlake.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.scanlake.archive.ArchiveKind;
import org.scanlake.archive.MboxMails;
import org.scanlake.archive.ParseLimits;
import org.scanlake.archive.UnreadableArchiveException;

/**
 * What has to be read of archives, given what was read of them before: nothing of an unchanged one;
 * of a plain mbox that grew, what was added; else the whole.
 */
public final class ReadingPlan {
  private final Configuration hadoop;
  private final Map<String, LastReading> before;
  private final ParseLimits limits;

  public ReadingPlan(Configuration hadoop, LedgerHistory history, ParseLimits limits) {
    this.hadoop = hadoop;
    this.before = history.lastReadings();
    this.limits = limits;
  }

  /** The readings to do, in the order of the archives. */
  public List<Reading> of(List<Archive> archives) {
    return archives.parallelStream().map(this::reading).flatMap(Optional::stream).toList();
  }

  private Optional<Reading> reading(Archive archive) {
    try {
      Fingerprint now = fingerprint(archive);
      LastReading last = before.get(archive.path());
      if (last == null) {
        return Optional.of(new Reading(archive, 0, now));
      }
      if (isUnchanged(archive, now, last)) {
        return Optional.empty();
      }
      return Optional.of(new Reading(archive, hasGrown(archive, last) ? last.size() : 0, now));
    } catch (IOException e) {
      throw new UncheckedIOException(UnreadableArchiveException.of(archive.path(), e));
    }
  }

  /** What is no mail may be a pipe or a link that leads nowhere, and is never opened. */
  private Fingerprint fingerprint(Archive archive) throws IOException {
    return archive.kind() == ArchiveKind.OTHER || archive.size() == 0
        ? Fingerprint.NOTHING
        : Fingerprint.of(hadoop, archive.path(), archive.size());
  }

  private static boolean isUnchanged(Archive archive, Fingerprint now, LastReading last) {
    return archive.size() == last.size()
        && archive.modifiedMillis() == last.modifiedMillis()
        && now.equals(last.fingerprint());
  }

  private boolean hasGrown(Archive archive, LastReading last) throws IOException {
    return archive.isSplittable()
        && last.size() > 0
        && archive.size() > last.size()
        && Fingerprint.of(hadoop, archive.path(), last.size()).equals(last.fingerprint())
        && isMailAt(archive, last.size());
  }

  private boolean isMailAt(Archive archive, long offset) throws IOException {
    long from = Math.max(0, offset - MboxMails.LOOK_BACK);
    try (InputStream in = ArchiveStreams.plain(hadoop, archive.path(), from, archive.size())) {
      return new MboxMails(in, offset, offset + 1, limits).next();
    }
  }
}
