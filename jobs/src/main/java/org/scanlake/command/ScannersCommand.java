package org.scanlake.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.scanlake.conf.Configuration;
import org.scanlake.detector.DetectionSettings;
import org.scanlake.detector.Detector;
import org.scanlake.detector.JudgedSources;
import org.scanlake.detector.KnownSources;
import org.scanlake.detector.LabelledSources;
import org.scanlake.detector.Location;
import org.scanlake.detector.PeriodLength;
import org.scanlake.detector.ScanDetection;
import org.scanlake.lake.LakeInUseException;
import org.scanlake.report.ScannersReport;
import org.scanlake.report.TerminalText;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** {@code scanners}: who scans, by the flows in the lake. */
@Command(
    name = "scanners",
    description = {
      "Tells who scans, by the flows in the lake: how the threshold random walk (trw), rwscan's"
          + " logistic regression (blr) and the work weight see each source, and where they agree.",
      "Of several periods the worst verdict stands: scanner, else benign, else undecided. Periods"
          + " and days are those of UTC. Known hosts are shown as known.",
      "Where sources are labelled, by --labels or by their flows, precision, recall and F1 of each"
          + " detector follow; in csv they go to standard error."
    },
    footer = {
      "%nExamples:",
      "  scanlake scanners --lake /var/lib/scanlake",
      "  scanlake scanners --detector trw --period 1h --since 2006-10-07 --output csv",
      "  scanlake scanners --agreement --direction out --labels labels.csv"
    })
final class ScannersCommand implements Callable<Integer> {
  /** Which way scans go, seen from the networks of {@code networks.csv}. */
  enum Direction {
    in(Location.OUTSIDE),
    out(Location.INSIDE);

    private final Location ofSource;

    Direction(Location ofSource) {
      this.ofSource = ofSource;
    }
  }

  /** The names of detectors. */
  static final class DetectorNames implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return Arrays.stream(Detector.values()).map(Detector::text).iterator();
    }
  }

  @Spec private CommandSpec spec;
  @Mixin private LakeOption lake;
  @Mixin private ConfigurationOption conf;
  @Mixin private PeriodOptions days;

  @Option(
      names = "--detector",
      paramLabel = "NAME",
      converter = DetectorName.class,
      completionCandidates = DetectorNames.class,
      description = "Only this one: ${COMPLETION-CANDIDATES}; may be given again. Default: all.")
  private List<Detector> detectors = List.of();

  @Option(
      names = "--agreement",
      description = "Also the joint verdict of all detectors, as detector agreement.")
  private boolean agreement;

  @Option(
      names = "--period",
      paramLabel = "LENGTH",
      defaultValue = "1d",
      converter = Length.class,
      description = "How long detectors remember, such as 15m, 1h, 1d; default ${DEFAULT-VALUE}.")
  private PeriodLength period = PeriodLength.DAY;

  @Option(
      names = "--direction",
      paramLabel = "WAY",
      description =
          "${COMPLETION-CANDIDATES}: only sources outside (in) or inside (out) the networks of"
              + " networks.csv, and of each only the periods on whose first day it was there.")
  private Optional<Direction> direction = Optional.empty();

  @Option(
      names = "--labels",
      paramLabel = "CSV",
      description =
          "What is known of sources: a file with columns source (or src) and label. A label must "
              + KnownSources.LABELS
              + ", in upper or lower case. A source with several rows scans when one says so.")
  private Optional<Path> labels = Optional.empty();

  @Option(
      names = "--output",
      paramLabel = "FORM",
      defaultValue = "text",
      description = "${COMPLETION-CANDIDATES}; default ${DEFAULT-VALUE}.")
  private OutputForm output = OutputForm.text;

  /** Reads a detector's name. */
  static final class DetectorName implements ITypeConverter<Detector> {
    @Override
    public Detector convert(String text) {
      return Arrays.stream(Detector.values())
          .filter(detector -> detector.text().equals(text))
          .findFirst()
          .orElseThrow(
              () ->
                  new TypeConversionException(
                      "knows no detector '"
                          + text
                          + "'; there are "
                          + String.join(", ", new DetectorNames())));
    }
  }

  /** Reads a length of time. */
  static final class Length implements ITypeConverter<PeriodLength> {
    @Override
    public PeriodLength convert(String text) {
      try {
        return PeriodLength.parse(text);
      } catch (IllegalArgumentException e) {
        throw new TypeConversionException(String.valueOf(e.getMessage()));
      }
    }
  }

  @Override
  public Integer call() throws IOException {
    days.check();
    PrintWriter err = spec.commandLine().getErr();
    Configuration configuration = conf.load(err);
    Optional<LabelledSources> known =
        labels.isEmpty() ? Optional.empty() : Optional.of(read(labels.get()));
    ScanDetection detection =
        OpenLake.withFlows(lake.folder(), configuration).scanDetection(settings());
    LabelledSources labelled = known.orElseGet(detection::labels);
    sayUnknown(labelled.unknown(), err);
    Optional<Location> location = location(configuration, err);
    try (JudgedSources sources = detection.sources(location, inUse -> noteUnkept(inUse, err))) {
      print(new ScannersReport(sources, shown(), agreement, labelled.scans()), err);
    }
    return ExitCode.DONE;
  }

  private static void sayUnknown(List<String> labels, PrintWriter err) {
    if (!labels.isEmpty()) {
      String shown =
          labels.stream()
              .map(label -> "`" + TerminalText.shown(label, 60) + "`")
              .collect(Collectors.joining(", "));
      err.println(
          "scanlake: note: labels of flows without a known word, such as "
              + shown
              + ", say nothing of their sources; --labels can");
    }
  }

  private static void noteUnkept(LakeInUseException inUse, PrintWriter err) {
    err.println(
        "scanlake: note: the answers are not kept in table scan_verdicts. "
            + TerminalText.shown(String.valueOf(inUse.getMessage())));
  }

  private Set<Detector> shown() {
    return detectors.isEmpty() ? EnumSet.allOf(Detector.class) : EnumSet.copyOf(detectors);
  }

  private DetectionSettings settings() {
    Set<Detector> asked = agreement ? EnumSet.allOf(Detector.class) : shown();
    return new DetectionSettings(asked, period, days.since(), days.until());
  }

  private static LabelledSources read(Path file) throws IOException {
    return new LabelledSources(
        KnownSources.load(file.toString(), Files.readAllBytes(file)), List.of());
  }

  private Optional<Location> location(Configuration configuration, PrintWriter err) {
    if (direction.isPresent() && configuration.networks().classes().isEmpty()) {
      err.println(
          "scanlake: note: networks.csv names no networks, so --direction "
              + direction.get()
              + " shows all sources");
      return Optional.empty();
    }
    return direction.map(way -> way.ofSource);
  }

  private void print(ScannersReport report, PrintWriter err) {
    PrintWriter out = spec.commandLine().getOut();
    switch (output) {
      case text -> report.text(out);
      case json -> report.json(out);
      case csv -> err.print(report.csv(out));
    }
    out.flush();
    err.flush();
  }
}
