package org.scanlake.command;

import java.io.PrintWriter;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.scanlake.conf.Configuration;
import org.scanlake.report.SummaryCsv;
import org.scanlake.report.SummaryJson;
import org.scanlake.report.SummaryNotes;
import org.scanlake.report.SummaryReport;
import org.scanlake.report.SummaryText;
import org.scanlake.report.TerminalText;
import org.scanlake.summary.ClassicSummary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code summary}: the overall summary from the lake. */
@Command(
    name = "summary",
    description = {
      "Prints the overall summary of the alerts in the lake, under any configuration: no mail is"
          + " read again.",
      "Besides the classic form's counts, the others have rates per calendar weekday and the"
          + " stretches of days without an alert."
    },
    footer = {
      "%nExamples:",
      "  scanlake summary --lake /var/lib/scanlake",
      "  scanlake summary --since 2007-01-01 --until 2007-03-31 --output text",
      "  scanlake summary --conf stricter --output json"
    })
final class SummaryCommand implements Callable<Integer> {
  /** How the summary is printed. */
  enum Output {
    classic,
    text,
    json,
    csv
  }

  @Spec private CommandSpec spec;
  @Mixin private LakeOption lake;
  @Mixin private ConfigurationOption conf;
  @Mixin private PeriodOptions period;

  @Option(
      names = "--output",
      paramLabel = "FORM",
      defaultValue = "classic",
      description = "${COMPLETION-CANDIDATES}; default ${DEFAULT-VALUE}.")
  private Output output = Output.classic;

  @Override
  public Integer call() {
    long started = System.nanoTime();
    period.check();
    PrintWriter err = spec.commandLine().getErr();
    Configuration configuration = conf.load(err);
    SummaryReport report = OpenLake.existing(lake.folder(), configuration).summary(period);
    String notes =
        new SummaryNotes(configuration)
            .text(report.summary(), report.counts(), Optional.of(lake.folder()));
    PrintWriter out = spec.commandLine().getOut();
    out.print(
        switch (output) {
          case classic -> classic(report, started);
          case text -> SummaryText.of(report, notes);
          case json -> SummaryJson.of(report);
          case csv -> SummaryCsv.of(report);
        });
    out.flush();
    if (output == Output.classic) {
      err.print(notes);
      err.flush();
    }
    return ExitCode.DONE;
  }

  private String classic(SummaryReport report, long started) {
    return ClassicSummary.text(
        report.summary(),
        report.signatures(),
        report.counts().lines(),
        ZonedDateTime.now(ZoneId.systemDefault()),
        Math.round((System.nanoTime() - started) / 1e9),
        TerminalText.shown(lake.folder()));
  }
}
