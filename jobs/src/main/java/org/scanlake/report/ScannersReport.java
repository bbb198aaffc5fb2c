package org.scanlake.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.scanlake.detector.Detector;
import org.scanlake.detector.Finding;
import org.scanlake.detector.JudgedSource;
import org.scanlake.detector.JudgedSources;
import org.scanlake.detector.Verdict;
import org.scanlake.network.Address;

/** Who scans: sources and what detectors say of them, printed source by source. */
public final class ScannersReport {
  /** What the joint verdict is called among the detectors. */
  static final String AGREEMENT = "agreement";

  private static final List<String> COLUMNS =
      List.of("source", "detector", "verdict", "evidence", "known", "location");
  private static final int EVIDENCE_SHOWN = 120;

  private final JudgedSources sources;
  private final List<Detector> detectors;
  private final boolean agreement;
  private final DetectorEvaluations evaluations;

  /**
   * A report on some sources.
   *
   * @param detectors that are shown, among those that were asked
   * @param agreement whether the joint verdict of all that were asked is shown in rows of its own
   * @param scans of sources of which it is known, whether they scan
   */
  public ScannersReport(
      JudgedSources sources,
      Set<Detector> detectors,
      boolean agreement,
      Map<Address, Boolean> scans) {
    this.sources = sources;
    this.detectors = detectors.stream().sorted().toList();
    this.agreement = agreement;
    this.evaluations = new DetectorEvaluations(this.detectors, scans);
  }

  /** One line of a report for programs. */
  private record Line(String detector, Finding finding) {}

  /** In order of the names of detectors, {@code agreement} first. */
  private List<Line> lines(JudgedSource source) {
    List<Line> lines = new ArrayList<>();
    for (Detector detector : detectors) {
      lines.add(new Line(detector.text(), source.finding(detector)));
    }
    if (agreement) {
      lines.add(new Line(AGREEMENT, new Finding(source.agreement(), voices(source))));
    }
    lines.sort((a, b) -> a.detector.compareTo(b.detector));
    return lines;
  }

  /** What the detectors say, such as {@code trw scanner, blr benign}. */
  private String voices(JudgedSource source) {
    return String.join(
        ", ",
        sources.detectors().stream()
            .map(detector -> detector.text() + " " + source.finding(detector).verdict().text())
            .toList());
  }

  /**
   * For programs; one line a source and detector, in the order of addresses, then of detectors.
   *
   * @return how well the verdicts fit what is known, a table for people; empty when nothing is
   */
  public String csv(PrintWriter out) {
    CsvText csv = new CsvText(out).line(COLUMNS);
    for (JudgedSource source : sources) {
      evaluations.add(source);
      for (Line line : lines(source)) {
        csv.line(
            List.of(
                CsvText.cell(source.source().toString()),
                line.detector,
                line.finding.verdict().text(),
                CsvText.cell(line.finding.evidence()),
                Boolean.toString(source.isKnown()),
                source.location()));
      }
    }
    csv.flush();
    return evaluation();
  }

  /** For programs; one object with the sources and, where any is labelled, the evaluations. */
  public void json(PrintWriter out) {
    JsonText.write(this::write, out);
  }

  private void write(JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeArrayFieldStart("sources");
    for (JudgedSource source : sources) {
      evaluations.add(source);
      write(source, json);
    }
    json.writeEndArray();
    if (!evaluations.areEmpty()) {
      evaluations.addUnseen(sources.areAll());
      evaluations.write(json);
    }
    json.writeEndObject();
  }

  private void write(JudgedSource source, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("source", source.source().toString());
    json.writeBooleanField("known", source.isKnown());
    json.writeStringField("location", source.location());
    json.writeArrayFieldStart("detectors");
    for (Line line : lines(source)) {
      json.writeStartObject();
      json.writeStringField("detector", line.detector);
      json.writeStringField("verdict", line.finding.verdict().text());
      json.writeStringField("evidence", line.finding.evidence());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  /**
   * For people: one line a source, those first of which all that decided say that they scan. Of
   * sources of which no detector decided only the known ones are listed.
   */
  public void text(PrintWriter out) {
    TextColumns columns = new TextColumns(headings());
    long scanners = 0;
    long count = 0;
    long unlisted = 0;
    for (JudgedSource source : sources) {
      evaluations.add(source);
      count++;
      scanners += isScanner(source) ? 1 : 0;
      if (isListed(source)) {
        columns.fit(cells(source));
      } else {
        unlisted++;
      }
    }
    out.print(columns.headings());
    printLines(columns, true, out);
    printLines(columns, false, out);
    out.print(sums(count, scanners, unlisted));
    out.print(evaluation());
  }

  private void printLines(TextColumns columns, boolean ofScanners, PrintWriter out) {
    for (JudgedSource source : sources) {
      if (isListed(source) && isScanner(source) == ofScanners) {
        out.print(columns.line(cells(source)));
      }
    }
  }

  private static String sums(long count, long scanners, long unlisted) {
    String sums = Counted.of(count, "source") + ", " + Counted.of(scanners, "scanner");
    return unlisted == 0
        ? sums + "\n"
        : sums + "; not listed: " + unlisted + " of which no detector decided\n";
  }

  private boolean isListed(JudgedSource source) {
    return source.isKnown()
        || isScanner(source)
        || detectors.stream()
            .anyMatch(detector -> source.finding(detector).verdict() != Verdict.UNDECIDED);
  }

  private static boolean isScanner(JudgedSource source) {
    return source.agreement() == Verdict.SCANNER;
  }

  private String[] headings() {
    List<String> headings = new ArrayList<>(List.of("source", "where"));
    detectors.forEach(detector -> headings.add(detector.text()));
    headings.addAll(List.of(AGREEMENT, "evidence"));
    return headings.toArray(String[]::new);
  }

  private List<Object> cells(JudgedSource source) {
    List<Object> cells = new ArrayList<>();
    cells.add(source.source());
    cells.add((source.location() + (source.isKnown() ? " known" : "")).strip());
    detectors.forEach(detector -> cells.add(source.finding(detector).verdict().text()));
    cells.add(source.agreement().text());
    cells.add(TerminalText.shown(evidence(source), EVIDENCE_SHOWN));
    return cells;
  }

  /** Of the detectors that decided, without the details behind the colon. */
  private String evidence(JudgedSource source) {
    return String.join(
        "; ",
        detectors.stream()
            .map(source::finding)
            .filter(finding -> finding.verdict() != Verdict.UNDECIDED)
            .map(finding -> finding.evidence().split(": ", 2)[0])
            .toList());
  }

  private String evaluation() {
    if (evaluations.areEmpty()) {
      return "";
    }
    evaluations.addUnseen(sources.areAll());
    return evaluations.text();
  }
}
