package org.scanlake.report;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What a study says under a configuration: its summary, and what every threshold would give.
 * Nothing in it depends on when or where it is printed.
 *
 * @param confHash of the configuration
 */
public record StudyReport(String name, String confHash, SummaryReport summary, SweepReport sweep) {
  private static final List<String> SWEEP_COLUMNS = List.of("threshold", "alone", "no_signature");

  /** For people. */
  public void text(PrintWriter out) {
    out.print("study " + name + ", configuration " + ShortId.of(confHash) + "\n\n");
    out.print(SummaryText.of(summary, ""));
    sweep.text(out);
  }

  /** For programs: an object with the summary and the sweep as their commands print them. */
  public void json(PrintWriter out) {
    JsonText.write(
        json -> {
          json.writeStartObject();
          json.writeStringField("study", name);
          json.writeStringField("conf_hash", confHash);
          json.writeFieldName("summary");
          SummaryJson.write(summary, json);
          json.writeFieldName("sweep");
          sweep.list().write(json);
          json.writeEndObject();
        },
        out);
  }

  /**
   * For programs: the lines of the summary, then one a signature and threshold in sections {@code
   * classic_sweep} and {@code modern_sweep}. Columns that say nothing of a line are empty.
   */
  public void csv(PrintWriter out) {
    CsvText csv = new CsvText(out).line(joined(SummaryCsv.COLUMNS, SWEEP_COLUMNS));
    SummaryCsv.rows(summary).forEach(row -> csv.line(joined(row, List.of("", "", ""))));
    sweep.lines().forEach(line -> csv.line(cells(line)));
    csv.flush();
  }

  private static List<String> joined(List<String> first, List<String> second) {
    List<String> all = new ArrayList<>(first);
    all.addAll(second);
    return all;
  }

  private static List<String> cells(SweepLine line) {
    return List.of(
        line.swept().signature().set().name().toLowerCase(Locale.ROOT) + "_sweep",
        CsvText.cell(line.swept().name()),
        Long.toString(line.row().labelled()),
        Long.toString(line.alerts()),
        Long.toString(line.days()),
        line.perDay().toString(),
        "",
        Long.toString(line.row().threshold()),
        Long.toString(line.row().alone()),
        Long.toString(line.row().noSignature()));
  }
}
