package org.scanlake.report;

import java.io.StringWriter;
import java.util.List;
import org.scanlake.report.SummaryReport.Count;
import org.scanlake.report.SummaryReport.WeekdayRate;
import org.scanlake.signature.SignatureSet;

/**
 * The summary as CSV: one line a signature, weekday, class and gap. {@code of_alerts} and {@code
 * days} are empty where they say nothing.
 */
public final class SummaryCsv {
  private SummaryCsv() {}

  public static String of(SummaryReport report) {
    StringWriter out = new StringWriter();
    CsvText csv = new CsvText(out);
    csv.line(List.of("section", "name", "alerts", "of_alerts", "days", "per_day"));
    add("classic", report.labels(SignatureSet.CLASSIC), report, csv);
    add("classic", List.of(new Count("No signature", report.summary().unlabelled())), report, csv);
    add("modern", report.labels(SignatureSet.MODERN), report, csv);
    for (WeekdayRate rate : report.weekdays()) {
      csv.line(
          List.of(
              "weekday",
              rate.name(),
              Long.toString(rate.alerts()),
              Long.toString(report.summary().alerts()),
              Long.toString(rate.days()),
              rate.perDay().toString()));
    }
    add("class", report.classes(), report, csv);
    for (Period gap : report.gaps()) {
      csv.line(List.of("gap", gap.toString(), "0", "", Long.toString(gap.days()), ""));
    }
    csv.flush();
    return out.toString();
  }

  private static void add(String section, List<Count> counts, SummaryReport report, CsvText csv) {
    for (Count count : counts) {
      csv.line(
          List.of(
              section,
              CsvText.cell(count.name()),
              Long.toString(count.alerts()),
              Long.toString(report.summary().alerts()),
              "",
              ""));
    }
  }
}
