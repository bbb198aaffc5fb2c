package org.scanlake.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.scanlake.archive.UnreadableArchiveException;

/**
 * Tells flow logs whose content begins with all that was read under another name: copies, and logs
 * that were renamed or compressed by rotation. Logs are likened by the first 64 KiB of their
 * content; then all of it decides.
 */
final class CopiedLogs {
  /** Of as many that begin alike the longest are compared. */
  private static final int MOST = 3;

  private final Configuration hadoop;
  private final ContentHashes hashes;

  /** By the length of the head and its hash. */
  private final TreeMap<Integer, Map<String, List<LastReading>>> known = new TreeMap<>();

  CopiedLogs(Configuration hadoop, ContentHashes hashes, Collection<LastReading> before) {
    this.hadoop = hadoop;
    this.hashes = hashes;
    before.stream()
        .filter(log -> log.end().hasRows() && log.contentLength() > 0)
        .sorted(Comparator.comparing(LastReading::path))
        .forEach(this::add);
  }

  private void add(LastReading log) {
    int length = (int) Math.min(Fingerprint.SAMPLE, log.contentLength());
    known
        .computeIfAbsent(length, any -> new HashMap<>())
        .computeIfAbsent(log.fingerprint().head(), any -> new ArrayList<>())
        .add(log);
  }

  /** The longest reading that each log begins with, of those that begin with any. */
  Map<Candidate, LastReading> among(List<Candidate> logs) {
    List<Candidate> likened = logs.parallelStream().flatMap(log -> alike(log).stream()).toList();
    Map<Candidate, LastReading> originals = new LinkedHashMap<>();
    for (Candidate same : new TouchedArchives(hashes).among(likened)) {
      originals.putIfAbsent(same.unlikened(), same.touched().orElseThrow());
    }
    return originals;
  }

  /** The log, likened to each reading whose content begins as its own does, the longest first. */
  private List<Candidate> alike(Candidate log) {
    if (known.isEmpty()) {
      return List.of();
    }
    return readings(log).stream()
        .filter(one -> log.archive().isCompressedLog() || one.contentLength() <= log.range().to())
        .sorted(Comparator.comparing(LastReading::contentLength).reversed())
        .limit(MOST)
        .map(log::likened)
        .toList();
  }

  private List<LastReading> readings(Candidate log) {
    byte[] head = head(log.archive());
    List<LastReading> readings = new ArrayList<>();
    MessageDigest digest = Sha256.digest();
    int digested = 0;
    for (Map.Entry<Integer, Map<String, List<LastReading>>> entry :
        known.headMap(head.length, true).entrySet()) {
      digest.update(head, digested, entry.getKey() - digested);
      digested = entry.getKey();
      readings.addAll(entry.getValue().getOrDefault(Sha256.hexSoFar(digest), List.of()));
    }
    return readings;
  }

  private byte[] head(Archive log) {
    try {
      return ArchiveStreams.head(hadoop, log, Fingerprint.SAMPLE);
    } catch (IOException e) {
      throw new UncheckedIOException(UnreadableArchiveException.ofLog(log.path(), e));
    }
  }
}
