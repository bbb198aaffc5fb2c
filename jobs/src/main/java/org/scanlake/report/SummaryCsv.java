package org.scanlake.report;

import java.io.StringWriter;
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
  private SummaryCsv() {}

  public static String of(SummaryReport report) {
    StringWriter out = new StringWriter();
    CsvText csv = new CsvText(out);
    csv.line(List.of("section", "name", "alerts", "of_alerts", "days", "per_day", "severity"));
    addLabels("classic", report.labels(SignatureSet.CLASSIC), report, csv);
    addLabels("classic", List.of(report.unlabelled()), report, csv);
    addLabels("modern", report.labels(SignatureSet.MODERN), report, csv);
    for (int rank = Severity.HIGHEST; rank >= 0; rank--) {
      String text = Integer.toString(rank);
      line("severity", text, report.summary().ofSeverity(rank), text, report, csv);
    }
    for (WeekdayRate rate : report.weekdays()) {
      csv.line(
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
      line("class", count.name(), count.alerts(), "", report, csv);
    }
    for (Period gap : report.gaps()) {
      csv.line(List.of("gap", gap.toString(), "0", "", Long.toString(gap.days()), "", ""));
    }
    csv.flush();
    return out.toString();
  }

  private static void addLabels(
      String section, List<LabelCount> counts, SummaryReport report, CsvText csv) {
    for (LabelCount count : counts) {
      line(section, count.label(), count.alerts(), count.severityText(), report, csv);
    }
  }

  private static void line(
      String section,
      String name,
      long alerts,
      String severity,
      SummaryReport report,
      CsvText csv) {
    csv.line(
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
