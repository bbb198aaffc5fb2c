package org.scanlake.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import org.scanlake.conf.Configuration;
import org.scanlake.report.MailCounts;
import org.scanlake.report.OddFilesText;
import org.scanlake.report.SummaryNotes;
import org.scanlake.report.TerminalText;
import org.scanlake.report.UnmatchedSubjects;
import org.scanlake.summary.ArchiveTally;
import org.scanlake.summary.ArchivesResult;
import org.scanlake.summary.ClassicSummary;

/** Prints the overall summary of archives that are read without a lake. */
final class AnalysisWithoutLake {
  private final PrintWriter out;
  private final PrintWriter err;
  private final Configuration configuration;

  /** A way to read archives. */
  interface Reading {
    ArchivesResult of(List<String> archives) throws IOException;
  }

  AnalysisWithoutLake(PrintWriter out, PrintWriter err, Configuration configuration) {
    this.out = out;
    this.err = err;
    this.configuration = configuration;
  }

  int run(List<String> archives, Reading reading) throws IOException {
    long started = System.nanoTime();
    ArchivesResult result = reading.of(archives);
    long seconds = Math.round((System.nanoTime() - started) / 1e9);
    ArchiveTally tally = result.tally();
    out.print(
        ClassicSummary.text(
            result.summary(),
            configuration.signatures(),
            tally.lines(),
            ZonedDateTime.now(ZoneId.systemDefault()),
            seconds,
            TerminalText.shown(String.join(" ", archives))));
    out.flush();
    err.print(
        new SummaryNotes(configuration)
            .text(result.summary(), MailCounts.of(tally), Optional.empty()));
    printOddFiles(result);
    printUnmatched(result);
    if (!tally.closes()) {
      err.println("scanlake: the counts of mails do not add up; do not use this summary");
    }
    err.flush();
    return tally.closes() ? ExitCode.DONE : ExitCode.UNREADABLE;
  }

  private void printOddFiles(ArchivesResult result) {
    err.print(OddFilesText.of(result.oddFiles(), Optional.empty()));
    if (result.tally().mails() == 0) {
      err.println(OddFilesText.NO_MAIL);
    }
  }

  private void printUnmatched(ArchivesResult result) {
    result
        .archives()
        .forEach(
            (archive, tally) ->
                err.print(
                    new UnmatchedSubjects(archive)
                        .add(tally.mails(), tally.notAlerts(), tally.unmatchedSubjects())
                        .text()));
  }
}
