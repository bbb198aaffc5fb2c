package org.scanlake.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import org.scanlake.archive.ArchiveFile;
import org.scanlake.archive.LocalArchives;
import org.scanlake.conf.Configuration;
import org.scanlake.summary.ArchivesResult;
import org.scanlake.summary.LocalSummary;

/** Reads local archives without Spark. */
final class LocalReading implements AnalysisWithoutLake.Reading {
  private static final String SCHEME = "file:";

  private final PrintWriter err;
  private final Configuration configuration;

  LocalReading(PrintWriter err, Configuration configuration) {
    this.err = err;
    this.configuration = configuration;
  }

  @Override
  public ArchivesResult of(List<String> arguments) throws IOException {
    List<ArchiveFile> archives =
        LocalArchives.list(arguments.stream().map(LocalReading::path).toList());
    long bytes = archives.stream().mapToLong(ArchiveFile::size).sum();
    int threads = Runtime.getRuntime().availableProcessors();
    try (Progress progress = Progress.ofBytes(err, bytes)) {
      return new LocalSummary(configuration, progress::add).of(archives, threads);
    }
  }

  /** Whether {@code archive} is a path, or a URL of a local file. */
  static boolean isLocal(String archive) {
    return !archive.contains("://") || archive.startsWith(SCHEME);
  }

  private static String path(String archive) {
    if (archive.startsWith(SCHEME + "//")) {
      return archive.substring(SCHEME.length() + 2);
    }
    return archive.startsWith(SCHEME + "/") ? archive.substring(SCHEME.length()) : archive;
  }
}
