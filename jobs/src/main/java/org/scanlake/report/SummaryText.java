package org.scanlake.report;

import java.util.List;
import org.scanlake.report.SummaryReport.Count;
import org.scanlake.report.SummaryReport.LabelCount;
import org.scanlake.report.SummaryReport.WeekdayRate;
import org.scanlake.signature.Severity;
import org.scanlake.signature.SignatureSet;

/** The summary for people. */
public final class SummaryText {
  private SummaryText() {}

  /**
   * Sections with an empty line between, each line ended by LF.
   *
   * @param notes what {@link SummaryNotes} says
   */
  public static String of(SummaryReport report, String notes) {
    StringBuilder text = new StringBuilder();
    text.append(Counted.of(report.summary().alerts(), "alert"));
    report.period().ifPresent(days -> text.append(' ').append(Period.between(days)));
    text.append("\n\n").append(signatures(report)).append('\n');
    text.append(severities(report)).append('\n');
    text.append(weekdays(report)).append('\n');
    text.append(counts("source class", report.classes(), report)).append('\n');
    text.append(gaps(report.gaps())).append('\n');
    return text.append(notes).toString();
  }

  private static TextTable signatures(SummaryReport report) {
    TextTable table = new TextTable("signature", "#severity", "#alerts", "#share");
    report.ranking().forEach(count -> add(count.label(), count, report, table));
    report
        .labels(SignatureSet.MODERN)
        .forEach(count -> add("modern: " + count.label(), count, report, table));
    return table;
  }

  private static void add(String name, LabelCount count, SummaryReport report, TextTable table) {
    table.row(name, count.severityText(), count.alerts(), share(count.alerts(), report));
  }

  /** An alert has the severity of its severest signature. */
  private static TextTable severities(SummaryReport report) {
    TextTable table = new TextTable("#severity", "#alerts", "#share");
    for (int rank = Severity.HIGHEST; rank >= 0; rank--) {
      long alerts = report.summary().ofSeverity(rank);
      table.row(rank, alerts, share(alerts, report));
    }
    return table;
  }

  private static TextTable weekdays(SummaryReport report) {
    TextTable table = new TextTable("weekday", "#alerts", "#days", "#a day");
    for (WeekdayRate rate : report.weekdays()) {
      table.row(rate.name(), rate.alerts(), rate.days(), rate.perDay());
    }
    return table;
  }

  private static TextTable counts(String heading, List<Count> counts, SummaryReport report) {
    TextTable table = new TextTable(heading, "#alerts", "#share");
    counts.forEach(count -> add(count, report, table));
    return table;
  }

  private static void add(Count count, SummaryReport report, TextTable table) {
    table.row(count.name(), count.alerts(), share(count.alerts(), report));
  }

  private static String share(long alerts, SummaryReport report) {
    return Shares.percent(alerts, report.summary().alerts());
  }

  private static String gaps(List<Period> gaps) {
    if (gaps.isEmpty()) {
      return "no day without an alert\n";
    }
    TextTable table = new TextTable("no alert from", "to", "#days");
    gaps.forEach(gap -> table.row(gap.first(), gap.last(), gap.days()));
    return table.toString();
  }
}
