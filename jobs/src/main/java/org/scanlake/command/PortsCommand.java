package org.scanlake.command;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.scanlake.conf.Configuration;
import org.scanlake.worm.ReportWindow;
import org.scanlake.worm.WorkRule;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** {@code ports}: the port signature report. */
@Command(
    name = "ports",
    description = {
      "Prints the port signature report of the TCP samples in the lake: who sent many more SYNs"
          + " than FINs came back, to which ports, with flags, work weight, the share of SYNs with"
          + " ACK, and what is said of it. Windows and days are of UTC.",
      "Flags: E many errors, W work weight at least 90 (w: 50), O few FINs return, R resets return,"
          + " M nothing returns. Percents are truncated; ... says that all ten places for ports are"
          + " taken.",
      "In csv, lists are separated by |."
    },
    footer = {
      "%nExamples:",
      "  scanlake ports --lake /var/lib/scanlake --since 2026-01-01 --until 2026-01-31",
      "  scanlake ports --window 30s --min-work 90 --output csv",
      "  scanlake ports --campaigns",
      "  scanlake ports --new-since 2026-01-31",
      "  scanlake ports --summary daily --output json"
    })
final class PortsCommand implements Callable<Integer> {
  /** Sums over longer times. */
  enum Summary {
    hourly,
    daily
  }

  @Spec private CommandSpec spec;
  @Mixin private LakeOption lake;
  @Mixin private ConfigurationOption conf;
  @Mixin private PeriodOptions period;

  @Option(
      names = "--window",
      paramLabel = "TIME",
      converter = Window.class,
      description = "The time summed up: 30s, 5m, 1h or 1d; default 1h.")
  private Optional<ReportWindow> window = Optional.empty();

  @Option(
      names = "--rule",
      paramLabel = "RULE",
      defaultValue = "2004",
      converter = Rule.class,
      description =
          "The work weight's: 2004 counts FINs received, 2.5 counts FINs sent; default"
              + " ${DEFAULT-VALUE}.")
  private WorkRule rule = WorkRule.OF_2004;

  @Option(
      names = "--min-worm",
      paramLabel = "N",
      defaultValue = "20",
      description =
          "Only sources with more than N SYNs sent above FINs received; default ${DEFAULT-VALUE}.")
  private long minWorm = 20;

  @Option(
      names = "--min-work",
      paramLabel = "N",
      defaultValue = "0",
      description = "Only work weights of at least N percent; default ${DEFAULT-VALUE}.")
  private int minWork;

  @Option(
      names = "--campaigns",
      description =
          "Groups sources of one /24 (IPv6: /48) and window with the same ports and a work weight"
              + " of at least 90.")
  private boolean campaigns;

  @Option(
      names = "--new-since",
      paramLabel = "DATE",
      converter = PeriodOptions.Day.class,
      description =
          "Lists port sets of work weights of at least 90 that the period has not before this day.")
  private Optional<LocalDate> newSince = Optional.empty();

  @Option(
      names = "--summary",
      paramLabel = "TIME",
      description =
          "${COMPLETION-CANDIDATES}: sums of each source, in how many samples it is listed by"
              + " itself, and the first and last of them.")
  private Optional<Summary> summary = Optional.empty();

  @Option(
      names = "--udp",
      description = {
        "Lists sources whose UDP met errors by (sent - received) * (pings + 2 * unreachables +"
            + " redirects + ttlExceeded), from the flows themselves."
      })
  private boolean udp;

  @Option(
      names = "--output",
      paramLabel = "FORM",
      defaultValue = "text",
      description = "${COMPLETION-CANDIDATES}; default ${DEFAULT-VALUE}.")
  private OutputForm output = OutputForm.text;

  /** Reads a window. */
  static final class Window implements ITypeConverter<ReportWindow> {
    @Override
    public ReportWindow convert(String text) {
      return Stream.of(ReportWindow.values())
          .filter(window -> window.text().equals(text))
          .findFirst()
          .orElseThrow(
              () ->
                  new TypeConversionException(
                      "'" + text + "' is no window; write 30s, 5m, 1h or 1d"));
    }
  }

  /** Reads a rule. */
  static final class Rule implements ITypeConverter<WorkRule> {
    @Override
    public WorkRule convert(String text) {
      return Stream.of(WorkRule.values())
          .filter(rule -> rule.text().equals(text))
          .findFirst()
          .orElseThrow(
              () -> new TypeConversionException("'" + text + "' is no rule; write 2004 or 2.5"));
    }
  }

  @Override
  public Integer call() {
    check();
    Configuration configuration = conf.load(spec.commandLine().getErr());
    PortsAnswers answers =
        new PortsAnswers(
            OpenLake.withFlows(lake.folder(), configuration),
            new PortsQuestion(effectiveWindow(), rule, minWorm, minWork, period));
    PrintWriter out = spec.commandLine().getOut();
    if (udp) {
      answers.udp(output, out);
    } else if (campaigns) {
      answers.campaigns(output, out);
    } else if (newSince.isPresent()) {
      answers.newSince(newSince.get(), output, out);
    } else if (summary.isPresent()) {
      answers.summary(output, out);
    } else {
      answers.signatures(output, out);
    }
    return ExitCode.DONE;
  }

  private ReportWindow effectiveWindow() {
    ReportWindow ofSummary =
        summary.filter(Summary.daily::equals).isPresent() ? ReportWindow.DAY : ReportWindow.HOUR;
    return window.orElse(ofSummary);
  }

  private void check() {
    period.check();
    if (minWorm < 0) {
      throw new WrongUseException("--min-worm is " + minWorm + "; it must be 0 or more");
    }
    if (minWork < 0 || minWork > 100) {
      throw new WrongUseException("--min-work is " + minWork + "; it must be from 0 to 100");
    }
    long lists =
        Stream.of(campaigns, newSince.isPresent(), summary.isPresent(), udp)
            .filter(asked -> asked)
            .count();
    if (lists > 1) {
      throw new WrongUseException(
          "prints one list at a time; choose --campaigns, --new-since, --summary or --udp");
    }
    if (summary.isPresent() && window.isPresent()) {
      throw new WrongUseException("--summary has its own window; leave out --window");
    }
  }
}
