package org.scanlake.command;

import java.io.PrintWriter;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.scanlake.conf.Configuration;
import org.scanlake.report.FlowSummaryCsv;
import org.scanlake.report.FlowSummaryJson;
import org.scanlake.report.FlowSummaryReport;
import org.scanlake.report.FlowSummaryText;
import org.scanlake.report.SummaryCsv;
import org.scanlake.report.SummaryJson;
import org.scanlake.report.SummaryNotes;
import org.scanlake.report.SummaryReport;
import org.scanlake.report.SummaryText;
import org.scanlake.report.TerminalText;
import org.scanlake.report.UnknownReport;
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
          + " stretches of days without an alert.",
      "With --flows the summary is of the flows: flows, packets and bytes both ways, and sources,"
          + " by purpose of the destination port, by weekday and by source class; days are those of"
          + " UTC. What no log tells is left out of sums."
    },
    footer = {
      "%nExamples:",
      "  scanlake summary --lake /var/lib/scanlake",
      "  scanlake summary --since 2007-01-01 --until 2007-03-31 --output text",
      "  scanlake summary --conf stricter --output json",
      "  scanlake summary --unknown --since 2007-01-01",
      "  scanlake summary --flows --since 2026-01-01 --until 2026-01-31"
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
      description = "${COMPLETION-CANDIDATES}; default classic, with --flows and --unknown text.")
  private Optional<Output> output = Optional.empty();

  @Option(names = "--flows", description = "Summarizes the flows in place of the alerts.")
  private boolean flows;

  @Option(
      names = "--unknown",
      description =
          "Shows what the alerts without a label have in common: ports, purposes, destinations,"
              + " groups of like ones, and the threshold they missed most narrowly.")
  private boolean unknown;

  @Override
  public Integer call() {
    long started = System.nanoTime();
    period.check();
    if (flows && output.filter(Output.classic::equals).isPresent()) {
      throw new WrongUseException(
          "--output classic is a form for alerts; with --flows choose text, json or csv");
    }
    if (unknown && (flows || output.filter(Output.classic::equals).isPresent())) {
      throw new WrongUseException(
          "--unknown takes neither --flows nor --output classic; choose text, json or csv");
    }
    Configuration configuration = conf.load(spec.commandLine().getErr());
    if (flows) {
      printFlows(configuration);
    } else if (unknown) {
      printUnknown(configuration);
    } else {
      printAlerts(configuration, started);
    }
    return ExitCode.DONE;
  }

  private void printFlows(Configuration configuration) {
    FlowSummaryReport report = OpenLake.withFlows(lake.folder(), configuration).flowSummary(period);
    PrintWriter out = spec.commandLine().getOut();
    out.print(
        switch (output.orElse(Output.text)) {
          case classic, text -> FlowSummaryText.of(report);
          case json -> FlowSummaryJson.of(report);
          case csv -> FlowSummaryCsv.of(report);
        });
    out.flush();
  }

  private void printUnknown(Configuration configuration) {
    PrintWriter out = spec.commandLine().getOut();
    try (UnknownReport report =
        OpenLake.existing(lake.folder(), configuration).unknownAlerts(period)) {
      switch (output.orElse(Output.text)) {
        case classic, text -> report.text(out);
        case json -> report.json(out);
        case csv -> report.csv(out);
      }
    }
    out.flush();
  }

  private void printAlerts(Configuration configuration, long started) {
    Output form = output.orElse(Output.classic);
    PrintWriter err = spec.commandLine().getErr();
    SummaryReport report = OpenLake.existing(lake.folder(), configuration).summary(period);
    String notes =
        new SummaryNotes(configuration)
            .text(report.summary(), report.counts(), Optional.of(lake.folder()));
    PrintWriter out = spec.commandLine().getOut();
    out.print(
        switch (form) {
          case classic -> classic(report, started);
          case text -> SummaryText.of(report, notes);
          case json -> SummaryJson.of(report);
          case csv -> SummaryCsv.of(report);
        });
    out.flush();
    if (form == Output.classic) {
      err.print(notes);
      err.flush();
    }
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
