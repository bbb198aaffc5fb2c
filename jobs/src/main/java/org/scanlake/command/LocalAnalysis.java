package org.scanlake.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import org.scanlake.archive.ArchiveFile;
import org.scanlake.archive.LocalArchives;
import org.scanlake.conf.Configuration;
import org.scanlake.report.MailCounts;
import org.scanlake.report.SummaryNotes;
import org.scanlake.report.TerminalText;
import org.scanlake.report.UnmatchedSubjects;
import org.scanlake.summary.ArchiveTally;
import org.scanlake.summary.ClassicSummary;
import org.scanlake.summary.LocalResult;
import org.scanlake.summary.LocalSummary;

/** The overall summary of local archives, without Spark; writes no file. */
final class LocalAnalysis {
  private static final String SCHEME = "file://";

  private final PrintWriter out;
  private final PrintWriter err;
  private final Configuration configuration;

  LocalAnalysis(PrintWriter out, PrintWriter err, Configuration configuration) {
    this.out = out;
    this.err = err;
    this.configuration = configuration;
  }

  int run(List<String> arguments) throws IOException {
    long started = System.nanoTime();
    List<String> paths = arguments.stream().map(LocalAnalysis::path).toList();
    LocalResult result = read(LocalArchives.list(paths));
    long seconds = Math.round((System.nanoTime() - started) / 1e9);
    out.print(
        ClassicSummary.text(
            result.summary(),
            configuration.signatures(),
            result.tally().lines(),
            ZonedDateTime.now(ZoneId.systemDefault()),
            seconds,
            TerminalText.shown(String.join(" ", arguments))));
    out.flush();
    ArchiveTally tally = result.tally();
    err.print(new SummaryNotes(configuration).text(result.summary(), MailCounts.of(tally), "DIR"));
    printUnmatched(result);
    if (!tally.closes()) {
      err.println("scanlake: the counts of mails do not add up; do not use this summary");
    }
    err.flush();
    return tally.closes() ? ExitCode.DONE : ExitCode.UNREADABLE;
  }

  private void printUnmatched(LocalResult result) {
    result
        .archives()
        .forEach(
            (archive, tally) ->
                err.print(
                    new UnmatchedSubjects(archive)
                        .add(tally.mails(), tally.notAlerts(), tally.unmatchedSubjects())
                        .text()));
  }

  private LocalResult read(List<ArchiveFile> archives) throws IOException {
    long bytes = archives.stream().mapToLong(ArchiveFile::size).sum();
    int threads = Runtime.getRuntime().availableProcessors();
    try (Progress progress = Progress.ofBytes(err, bytes)) {
      return new LocalSummary(configuration, progress::add).of(archives, threads);
    }
  }

  private static String path(String argument) {
    return argument.startsWith(SCHEME) ? argument.substring(SCHEME.length()) : argument;
  }
}
