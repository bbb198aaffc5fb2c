package org.scanlake.report;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import org.scanlake.report.SummaryReport.Count;
import org.scanlake.report.SummaryReport.LabelCount;
import org.scanlake.report.SummaryReport.WeekdayRate;
import org.scanlake.signature.Severity;
import org.scanlake.signature.SignatureSet;

/**
 * The summary as CSV: one line a signature, severity, weekday, class and gap. {@code of_alerts},
 * {@code days}, {@code per_day} and {@code severity} are empty where they say nothing.
 */
public final class SummaryCsv {
  static final List<String> COLUMNS =
      List.of("section", "name", "alerts", "of_alerts", "days", "per_day", "severity");

  private SummaryCsv() {}

  public static String of(SummaryReport report) {
    StringWriter out = new StringWriter();
    CsvText csv = new CsvText(out).line(COLUMNS);
    rows(report).forEach(csv::line);
    csv.flush();
    return out.toString();
  }

  /** The lines below the head, as cells of CSV. */
  static List<List<String>> rows(SummaryReport report) {
    List<List<String>> rows = new ArrayList<>();
    addLabels("classic", report.labels(SignatureSet.CLASSIC), report, rows);
    addLabels("classic", List.of(report.unlabelled()), report, rows);
    addLabels("modern", report.labels(SignatureSet.MODERN), report, rows);
    for (int rank = Severity.HIGHEST; rank >= 0; rank--) {
      String text = Integer.toString(rank);
      line("severity", text, report.summary().ofSeverity(rank), text, report, rows);
    }
    for (WeekdayRate rate : report.weekdays()) {
      rows.add(
          List.of(
              "weekday",
              rate.name(),
              Long.toString(rate.alerts()),
              Long.toString(report.summary().alerts()),
              Long.toString(rate.days()),
              rate.perDay().toString(),
              ""));
    }
    for (Count count : report.classes()) {
      line("class", count.name(), count.alerts(), "", report, rows);
    }
    for (Period gap : report.gaps()) {
      rows.add(List.of("gap", gap.toString(), "0", "", Long.toString(gap.days()), "", ""));
    }
    return rows;
  }

  private static void addLabels(
      String section, List<LabelCount> counts, SummaryReport report, List<List<String>> rows) {
    for (LabelCount count : counts) {
      line(section, count.label(), count.alerts(), count.severityText(), report, rows);
    }
  }

  private static void line(
      String section,
      String name,
      long alerts,
      String severity,
      SummaryReport report,
      List<List<String>> rows) {
    rows.add(
        List.of(
            section,
            CsvText.cell(name),
            Long.toString(alerts),
            Long.toString(report.summary().alerts()),
            "",
            "",
            severity));
  }
}
