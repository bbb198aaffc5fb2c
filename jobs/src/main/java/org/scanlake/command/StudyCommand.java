package org.scanlake.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import org.scanlake.lake.StudyName;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** {@code study}: questions that give the same answer years later. */
@Command(
    name = "study",
    description = {
      "Pins alerts, what was measured on them, their flows and a configuration, so that a question"
          + " asked again gives the same answer whatever becomes of the lake.",
      "A study is a lake of its own, LAKE/studies/NAME, into which nothing can be loaded: summary,"
          + " alerts, explain and sweep answer from it, too, with --conf LAKE/studies/NAME/conf under"
          + " its own configuration."
    },
    synopsisSubcommandLabel = "(create | run | list | compare | drop)",
    footer = {
      "%nExamples:",
      "  scanlake study create autumn --since 2006-10-01 --until 2006-12-31",
      "  scanlake study compare autumn autumn --conf-b stricter",
      "  scanlake summary --lake scanlake-lake/studies/autumn"
    })
final class StudyCommand {
  private static final String NAME_RULE =
      "Of letters, digits, dots, dashes and underscores, at most 64, the first no dot.";
  private static final String OUTPUT = "${COMPLETION-CANDIDATES}; default ${DEFAULT-VALUE}.";

  @Spec private CommandSpec spec;

  /** Reads a name. */
  static final class Name implements ITypeConverter<StudyName> {
    @Override
    public StudyName convert(String text) {
      try {
        return new StudyName(text);
      } catch (IllegalArgumentException e) {
        throw new TypeConversionException(String.valueOf(e.getMessage()));
      }
    }
  }

  private StudyAnswers answers(LakeOption lake) {
    return new StudyAnswers(lake.folder(), spec.commandLine().getOut(), err());
  }

  private PrintWriter err() {
    return spec.commandLine().getErr();
  }

  @Command(
      name = "create",
      description =
          "Copies the alerts of a period, with their metrics and flows, and the configuration.",
      footer = {
        "%nExamples:",
        "  scanlake study create everything --lake /var/lib/scanlake",
        "  scanlake study create autumn --since 2006-10-01 --until 2006-12-31 --conf stricter"
      })
  int create(
      @Parameters(paramLabel = "NAME", converter = Name.class, description = NAME_RULE)
          StudyName name,
      @Mixin LakeOption lake,
      @Mixin ConfigurationOption conf,
      @Mixin PeriodOptions period) {
    period.check();
    answers(lake).create(name, period, conf.load(err()));
    return ExitCode.DONE;
  }

  @Command(
      name = "run",
      description = {
        "Prints the summary of a study's alerts and what every threshold would give: the same bytes"
            + " whenever it is asked.",
        "The configuration is the study's own unless --conf names another. In csv, sections"
            + " classic_sweep and modern_sweep have a line a signature and threshold."
      },
      footer = {
        "%nExamples:",
        "  scanlake study run autumn --lake /var/lib/scanlake",
        "  scanlake study run autumn --conf stricter --output json"
      })
  int run(
      @Parameters(paramLabel = "NAME", converter = Name.class, description = "The study.")
          StudyName name,
      @Mixin LakeOption lake,
      @Mixin ConfigurationOption conf,
      @Option(names = "--output", paramLabel = "FORM", defaultValue = "text", description = OUTPUT)
          OutputForm output) {
    answers(lake).run(name, conf.named(err()), output);
    return ExitCode.DONE;
  }

  @Command(
      name = "list",
      description = "Lists the studies of a lake: what each pins, since when, and by which code.",
      footer = {"%nExamples:", "  scanlake study list --lake /var/lib/scanlake --output csv"})
  int list(
      @Mixin LakeOption lake,
      @Option(names = "--output", paramLabel = "FORM", defaultValue = "text", description = OUTPUT)
          OutputForm output) {
    answers(lake).list(output);
    return ExitCode.DONE;
  }

  @Command(
      name = "compare",
      description = {
        "Lists the alerts that have other labels or another severity in study B than in study A,"
            + " and how many lost and gained each label.",
        "Labels are told by the names of their signatures, whatever the thresholds. Alerts that only"
            + " one of the two has are counted; in csv, which lists the alerts alone, the counts are"
            + " on standard error."
      },
      footer = {
        "%nExamples:",
        "  scanlake study compare autumn autumn --conf-b stricter",
        "  scanlake study compare autumn winter --lake /var/lib/scanlake --output csv"
      })
  int compare(
      @Parameters(paramLabel = "A", converter = Name.class, description = "A study.") StudyName a,
      @Parameters(paramLabel = "B", converter = Name.class, description = "The same or another.")
          StudyName b,
      @Mixin LakeOption lake,
      @Option(
              names = "--conf-a",
              paramLabel = "DIR",
              description = "For A, a configuration as of --conf in place of its own.")
          Optional<Path> confA,
      @Option(
              names = "--conf-b",
              paramLabel = "DIR",
              description = "For B, a configuration as of --conf in place of its own.")
          Optional<Path> confB,
      @Option(names = "--output", paramLabel = "FORM", defaultValue = "text", description = OUTPUT)
          OutputForm output) {
    answers(lake)
        .compare(
            a,
            b,
            ConfigurationOption.named(confA, err()),
            ConfigurationOption.named(confB, err()),
            output);
    return ExitCode.DONE;
  }

  @Command(
      name = "drop",
      description = "Deletes a study.",
      footer = {"%nExamples:", "  scanlake study drop autumn --lake /var/lib/scanlake"})
  int drop(
      @Parameters(paramLabel = "NAME", converter = Name.class, description = "The study.")
          StudyName name,
      @Mixin LakeOption lake) {
    answers(lake).drop(name);
    return ExitCode.DONE;
  }
}
