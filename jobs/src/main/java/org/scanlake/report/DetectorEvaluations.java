package org.scanlake.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import org.scanlake.detector.Detector;
import org.scanlake.detector.Evaluation;
import org.scanlake.detector.JudgedSource;
import org.scanlake.detector.Verdict;
import org.scanlake.network.Address;

/** How well each detector's verdicts, and the joint ones, fit what is known of sources. */
final class DetectorEvaluations {
  private final List<Detector> detectors;
  private final Map<Address, Boolean> scans;
  private final Set<Address> seen = new HashSet<>();
  private final Map<String, Evaluation> evaluations = new LinkedHashMap<>();
  private long unseen;

  /**
   * Evaluations of nothing yet.
   *
   * @param scans of sources of which it is known, whether they scan
   */
  DetectorEvaluations(List<Detector> detectors, Map<Address, Boolean> scans) {
    this.detectors = detectors;
    this.scans = Map.copyOf(scans);
  }

  /** Whether nothing is known of any source. */
  boolean areEmpty() {
    return scans.isEmpty();
  }

  /** Counts a source when something is known of it. */
  void add(JudgedSource source) {
    Boolean isScanner = scans.get(source.source());
    if (isScanner != null) {
      seen.add(source.source());
      for (Detector detector : detectors) {
        count(detector.text(), isScanner, source.finding(detector).verdict());
      }
      count(ScannersReport.AGREEMENT, isScanner, source.agreement());
    }
  }

  /** Counts the labelled sources that no detector saw anything of: they are flagged by none. */
  void addUnseen(boolean areAllShown) {
    if (!areAllShown) {
      return;
    }
    for (Map.Entry<Address, Boolean> source : scans.entrySet()) {
      if (!seen.contains(source.getKey())) {
        unseen++;
        detectors.forEach(one -> count(one.text(), source.getValue(), Verdict.UNDECIDED));
        count(ScannersReport.AGREEMENT, source.getValue(), Verdict.UNDECIDED);
      }
    }
  }

  private void count(String detector, boolean isScanner, Verdict verdict) {
    evaluations.merge(
        detector,
        Evaluation.NONE.and(isScanner, verdict),
        (before, one) -> before.and(isScanner, verdict));
  }

  String text() {
    TextTable table =
        new TextTable(
            "detector",
            "#precision",
            "#recall",
            "#F1",
            "#found",
            "#false alarms",
            "#missed",
            "#left alone");
    evaluations.forEach(
        (detector, evaluation) ->
            table.row(
                detector,
                rounded(evaluation.precision()),
                rounded(evaluation.recall()),
                rounded(evaluation.f1()),
                evaluation.found(),
                evaluation.falseAlarms(),
                evaluation.missed(),
                evaluation.leftAlone()));
    String labelled = Counted.of(seen.size() + unseen, "labelled source");
    return labelled + (unseen == 0 ? "" : ", " + unseen + " without a flow") + "\n" + table;
  }

  private static String rounded(OptionalDouble share) {
    return share.isEmpty() ? "-" : String.format(Locale.ROOT, "%.3f", share.getAsDouble());
  }

  void write(JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("evaluations");
    for (Map.Entry<String, Evaluation> entry : evaluations.entrySet()) {
      Evaluation evaluation = entry.getValue();
      json.writeStartObject();
      json.writeStringField("detector", entry.getKey());
      write("precision", evaluation.precision(), json);
      write("recall", evaluation.recall(), json);
      write("f1", evaluation.f1(), json);
      json.writeNumberField("found", evaluation.found());
      json.writeNumberField("false_alarms", evaluation.falseAlarms());
      json.writeNumberField("missed", evaluation.missed());
      json.writeNumberField("left_alone", evaluation.leftAlone());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void write(String field, OptionalDouble share, JsonGenerator json)
      throws IOException {
    if (share.isEmpty()) {
      json.writeNullField(field);
    } else {
      json.writeNumberField(field, share.getAsDouble());
    }
  }
}
