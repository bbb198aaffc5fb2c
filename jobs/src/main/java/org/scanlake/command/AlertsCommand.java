package org.scanlake.command;

import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.scanlake.conf.Configuration;
import org.scanlake.labelled.AlertsInOrder;
import org.scanlake.network.Prefix;
import org.scanlake.report.AlertsReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** {@code alerts}: one row an alert. */
@Command(
    name = "alerts",
    description = {
      "Lists the alerts in the lake in the order they came, with source classes, labels and"
          + " severity under any configuration.",
      "In csv, lists are separated by |, a backslash is doubled, and characters that would harm"
          + " (control characters, the first of = + - @) are written such as \\u003d."
    },
    footer = {
      "%nExamples:",
      "  scanlake alerts --lake /var/lib/scanlake --label SKYPE --source 192.0.2.0/24",
      "  scanlake alerts --since 2007-08-01 --output csv",
      "  scanlake alerts --conf stricter --label 'SMTP>=50' --output json"
    })
final class AlertsCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private LakeOption lake;
  @Mixin private ConfigurationOption conf;
  @Mixin private PeriodOptions period;

  @Option(
      names = "--label",
      paramLabel = "NAME",
      description = "Only alerts with this label; the name of its signature, or the label itself.")
  private Optional<String> label = Optional.empty();

  @Option(
      names = "--source",
      paramLabel = "PREFIX",
      converter = SourcePrefix.class,
      description = "Only alerts about sources in this prefix, or about this address.")
  private Optional<Prefix> source = Optional.empty();

  @Option(
      names = "--output",
      paramLabel = "FORM",
      defaultValue = "text",
      description = "${COMPLETION-CANDIDATES}; default ${DEFAULT-VALUE}.")
  private OutputForm output = OutputForm.text;

  /** Reads a prefix. */
  static final class SourcePrefix implements ITypeConverter<Prefix> {
    @Override
    public Prefix convert(String text) {
      try {
        return Prefix.parse(text);
      } catch (IllegalArgumentException e) {
        throw new TypeConversionException(String.valueOf(e.getMessage()));
      }
    }
  }

  @Override
  public Integer call() {
    period.check();
    Configuration configuration = conf.load(spec.commandLine().getErr());
    Optional<Integer> wantedLabel =
        label.map(name -> SignatureNames.index(name, configuration.signatures()));
    OpenLake open = OpenLake.existing(lake.folder(), configuration);
    try (AlertsInOrder alerts = open.alerts(period, wantedLabel, source)) {
      print(new AlertsReport(configuration.signatures(), alerts));
    }
    return ExitCode.DONE;
  }

  private void print(AlertsReport report) {
    PrintWriter out = spec.commandLine().getOut();
    switch (output) {
      case text -> report.text(out);
      case json -> report.json(out);
      case csv -> report.csv(out);
    }
  }
}
