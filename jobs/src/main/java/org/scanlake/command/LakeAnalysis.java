package org.scanlake.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.scanlake.aggregate.AnalyzeJob;
import org.scanlake.aggregate.AnalyzeResult;
import org.scanlake.aggregate.ArchiveCounts;
import org.scanlake.aggregate.LoadReport;
import org.scanlake.aggregate.LoadSettings;
import org.scanlake.aggregate.LoadStep;
import org.scanlake.conf.Configuration;
import org.scanlake.lake.Lake;
import org.scanlake.report.Counted;
import org.scanlake.report.LedgerTotals;
import org.scanlake.report.MailCounts;
import org.scanlake.report.OddFilesText;
import org.scanlake.report.SummaryNotes;
import org.scanlake.report.TerminalText;
import org.scanlake.report.UnmatchedSubjects;
import org.scanlake.source.Archive;
import org.scanlake.summary.ClassicSummary;

/** Loads archives into a lake and prints the overall summary of all that is in it. */
final class LakeAnalysis {
  private final PrintWriter out;
  private final PrintWriter err;
  private final Configuration configuration;
  private final String folder;

  LakeAnalysis(PrintWriter out, PrintWriter err, Configuration configuration, String folder) {
    this.out = out;
    this.err = err;
    this.configuration = configuration;
    this.folder = folder;
  }

  /** Loads what is new in the archives. */
  int run(List<String> archives) throws IOException {
    LoadReport load =
        run("analyze", String.join(" ", archives), OpenLake.at(folder), j -> j.run(archives));
    if (load.mails() == 0 && load.unchanged() == 0) {
      err.println(OddFilesText.NO_MAIL);
      err.flush();
    }
    return ExitCode.DONE;
  }

  /** Reads again what is in quarantine. */
  int replay() throws IOException {
    run("quarantine replay", folder, OpenLake.existing(folder), AnalyzeJob::replay);
    return ExitCode.DONE;
  }

  private interface Work {
    AnalyzeResult with(AnalyzeJob job) throws IOException;
  }

  private LoadReport run(String command, String path, Lake lake, Work work) throws IOException {
    long started = System.nanoTime();
    AnalyzeResult result = analyze(command, lake, work);
    long seconds = Math.round((System.nanoTime() - started) / 1e9);
    out.print(
        ClassicSummary.text(
            result.summary(),
            configuration.signatures(),
            result.lines(),
            ZonedDateTime.now(ZoneId.systemDefault()),
            seconds,
            TerminalText.shown(path)));
    out.flush();
    if (result.load().unchanged() > 0) {
      err.println(Counted.of(result.load().unchanged(), "archive") + " unchanged, not read again");
    }
    printReplay(result.load());
    MailCounts counts = LedgerTotals.of(lake, result.lines());
    err.print(new SummaryNotes(configuration).text(result.summary(), counts, Optional.of(folder)));
    err.print(OddFilesText.of(result.load().oddFiles(), Optional.of(folder)));
    printUnmatched(result.load().archives());
    err.flush();
    return result.load();
  }

  private void printReplay(LoadReport load) {
    if (load.replaced() > 0) {
      err.println(
          Counted.of(
              load.replaced(),
              "alert mail was replaced: it reads better now",
              "alert mails were replaced: they read better now"));
    }
    for (String archive : load.gone()) {
      err.println(TerminalText.shown(archive) + " is gone; what is in quarantine of it stays");
    }
  }

  private AnalyzeResult analyze(String command, Lake lake, Work work) throws IOException {
    LoadSettings settings = LoadSettings.of(command, new Version().getVersion()[0]);
    try (Progress progress = Progress.ofSteps(err, LoadStep.values().length)) {
      return work.with(new AnalyzeJob(lake, configuration, settings, step -> progress.add(1)));
    }
  }

  private void printUnmatched(List<ArchiveCounts> readings) {
    TreeMap<String, UnmatchedSubjects> byArchive = new TreeMap<>();
    for (ArchiveCounts counts : readings) {
      Archive file = counts.reading().archive();
      byArchive
          .computeIfAbsent(file.archive(), UnmatchedSubjects::new)
          .add(counts.mails(), counts.notAlerts(), counts.unmatchedSubjects());
    }
    byArchive.values().forEach(mails -> err.print(mails.text()));
  }
}
