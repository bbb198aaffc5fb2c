package org.scanlake.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.scanlake.conf.Configuration;
import org.scanlake.report.Counted;
import org.scanlake.signature.Signatures;
import org.scanlake.studies.Grouping;
import org.scanlake.study.AnalystVerdicts;
import org.scanlake.study.AnalystVerdictsFile;
import org.scanlake.study.MovingThreshold;
import org.scanlake.study.ThresholdRange;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code sweep}: what other thresholds would give. */
@Command(
    name = "sweep",
    description = {
      "Counts, for each signature and each threshold, how many alerts would get the label, how many"
          + " of them no other, and how many alerts no label at all, while the other thresholds"
          + " stay: exact, from the metrics in the lake. A threshold is a count, or of a share whole"
          + " percent; of a signature with two, the one that its label names moves.",
      "Other labels are those of the classic set, KNOWN included. Days without alerts count for what"
          + " there is a day.",
      "A file of --labels has the columns verdict (true, false or unknown: whether the alert is what"
          + " the label says) and message_id, or source and received; a column kind may name the"
          + " signature that is meant, else every one is: a true alert counts as missed by those that"
          + " do not label it. Intervals are Wilson's of 95 %%."
    },
    footer = {
      "%nExamples:",
      "  scanlake sweep --lake /var/lib/scanlake",
      "  scanlake sweep --signature SKYPE --from 20 --to 120 --by month --output csv",
      "  scanlake sweep --signature SKYPE --and BitTorrent --output csv",
      "  scanlake sweep --signature RunProbability --parts",
      "  scanlake sweep --labels judged.csv --recommend 0.95"
    })
final class SweepCommand implements Callable<Integer> {
  private static final int MOST_IN_GROUPS = 1000;

  @Spec private CommandSpec spec;
  @Mixin private LakeOption lake;
  @Mixin private ConfigurationOption conf;
  @Mixin private PeriodOptions period;
  @Mixin private MinutesOption minutes;

  @Option(
      names = "--signature",
      paramLabel = "NAME",
      description = "Only this one: its name, its label, or the label up to its threshold.")
  private Optional<String> signature = Optional.empty();

  @Option(
      names = "--and",
      paramLabel = "NAME",
      description = "Moves the threshold of a second signature too: one row a pair.")
  private Optional<String> and = Optional.empty();

  @Option(
      names = "--parts",
      description = "Moves both thresholds of a signature that has two: one row a pair.")
  private boolean parts;

  @Option(
      names = "--from",
      paramLabel = "N",
      defaultValue = "1",
      description = "The lowest threshold; default ${DEFAULT-VALUE}.")
  private int from = 1;

  @Option(
      names = "--to",
      paramLabel = "N",
      defaultValue = "200",
      description = "The highest threshold; default ${DEFAULT-VALUE}, of shares 100.")
  private int to = 200;

  @Option(
      names = "--by",
      paramLabel = "GROUP",
      description =
          "Counts apart by class, weekday or month; an alert is in each of its source classes.")
  private Optional<String> by = Optional.empty();

  @Option(
      names = "--labels",
      paramLabel = "CSV",
      description = "What analysts said of alerts; adds precision, recall and F1.")
  private Optional<Path> labels = Optional.empty();

  @Option(
      names = "--recommend",
      paramLabel = "RECALL",
      description =
          "Prints, in place of the sweep, the threshold of each signature that keeps this recall"
              + " (0 to 1) with the fewest alerts to look at, and the days it would have changed.")
  private Optional<Double> recommend = Optional.empty();

  @Option(
      names = "--output",
      paramLabel = "FORM",
      defaultValue = "text",
      description = "${COMPLETION-CANDIDATES}; default ${DEFAULT-VALUE}.")
  private OutputForm output = OutputForm.text;

  @Override
  public Integer call() throws IOException {
    check();
    Configuration configuration = conf.load(spec.commandLine().getErr());
    SweepRequest request = request(configuration.signatures());
    SweepAnswers answers =
        new SweepAnswers(
            OpenLake.existing(lake.folder(), configuration),
            request,
            spec.commandLine().getOut(),
            spec.commandLine().getErr());
    if (request.and().isPresent()) {
      answers.grid(request.and().get(), output);
    } else if (recommend.isPresent()) {
      answers.recommend(recommend.get(), output);
    } else {
      answers.sweep(output);
    }
    spec.commandLine().getOut().flush();
    spec.commandLine().getErr().flush();
    return ExitCode.DONE;
  }

  private void check() {
    period.check();
    if ((and.isPresent() || parts) && signature.isEmpty()) {
      throw new WrongUseException(
          "--and and --parts need --signature, whose threshold moves first");
    }
    if (and.isPresent() && parts) {
      throw new WrongUseException("moves two thresholds at a time; choose --and or --parts");
    }
    if (by.isPresent() && (long) to - from >= MOST_IN_GROUPS) {
      throw new WrongUseException(
          "--by counts at most "
              + MOST_IN_GROUPS
              + " thresholds apart; choose closer --from and --to");
    }
    boolean isGrid = and.isPresent() || parts;
    if (isGrid && (by.isPresent() || labels.isPresent())) {
      throw new WrongUseException("a grid of two thresholds takes neither --by nor --labels");
    }
    if (recommend.isPresent() && (labels.isEmpty() || isGrid || by.isPresent())) {
      throw new WrongUseException("--recommend needs --labels, and no --and, --parts or --by");
    }
    if (recommend.filter(recall -> !(recall > 0 && recall <= 1)).isPresent()) {
      throw new WrongUseException(
          "--recommend is " + recommend.get() + "; it must be above 0 and at most 1");
    }
    minutes.checked();
  }

  private SweepRequest request(Signatures signatures) throws IOException {
    OptionalInt first =
        signature
            .map(name -> OptionalInt.of(SignatureNames.index(name, signatures)))
            .orElse(OptionalInt.empty());
    List<MovingThreshold> moving =
        first.isPresent()
            ? List.of(moving(first.getAsInt(), signatures))
            : MovingThreshold.all(signatures);
    boolean isWhole =
        signature.isEmpty()
            && by.isEmpty()
            && period.since().isEmpty()
            && period.until().isEmpty()
            && range().equals(ThresholdRange.DEFAULT);
    return new SweepRequest(
        moving,
        second(moving, signatures),
        range(),
        grouping(),
        said(signatures),
        minutes.checked(),
        period,
        isWhole);
  }

  private static MovingThreshold moving(int index, Signatures signatures) {
    return MovingThreshold.of(signatures, index)
        .orElseThrow(
            () ->
                new WrongUseException(
                    signatures.all().get(index).name()
                        + " has no threshold; choose another signature"));
  }

  private Optional<MovingThreshold> second(List<MovingThreshold> moving, Signatures signatures) {
    if (parts) {
      return Optional.of(otherPart(moving.get(0), signatures));
    }
    Optional<MovingThreshold> second =
        and.map(name -> moving(SignatureNames.index(name, signatures), signatures));
    return second.filter(moving::contains).isPresent()
        ? Optional.of(otherPart(moving.get(0), signatures))
        : second;
  }

  private static MovingThreshold otherPart(MovingThreshold part, Signatures signatures) {
    List<MovingThreshold> parts = MovingThreshold.parts(signatures, part.signature());
    if (parts.size() != 2) {
      throw new WrongUseException(
          signatures.all().get(part.signature()).name()
              + " has "
              + Counted.of(parts.size(), "threshold")
              + "; --parts is for signatures with two");
    }
    return parts.get(parts.indexOf(part) == 0 ? 1 : 0);
  }

  private ThresholdRange range() {
    try {
      return new ThresholdRange(from, to);
    } catch (IllegalArgumentException e) {
      throw new WrongUseException(String.valueOf(e.getMessage()));
    }
  }

  private Grouping grouping() {
    if (by.isEmpty()) {
      return Grouping.NONE;
    }
    return switch (by.get().toLowerCase(Locale.ROOT)) {
      case "class" -> Grouping.CLASS;
      case "weekday" -> Grouping.WEEKDAY;
      case "month" -> Grouping.MONTH;
      default ->
          throw new WrongUseException(
              "--by is " + by.get() + "; it must be class, weekday or month");
    };
  }

  private AnalystVerdicts said(Signatures signatures) throws IOException {
    return labels.isEmpty()
        ? AnalystVerdicts.NONE
        : AnalystVerdictsFile.read(
            labels.get().toString(), Files.readAllBytes(labels.get()), signatures);
  }
}
