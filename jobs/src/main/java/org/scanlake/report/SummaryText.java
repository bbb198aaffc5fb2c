package org.scanlake.report;

import java.util.List;
import org.scanlake.report.SummaryReport.Count;
import org.scanlake.report.SummaryReport.WeekdayRate;
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
    report.period().ifPresent(days -> text.append(' ').append(between(days)));
    text.append("\n\n").append(signatures(report)).append('\n');
    text.append(weekdays(report)).append('\n');
    text.append(counts("source class", report.classes(), report)).append('\n');
    text.append(gaps(report.gaps())).append('\n');
    return text.append(notes).toString();
  }

  private static String between(Period days) {
    return "from " + days.first() + " to " + days.last() + ", " + Counted.of(days.days(), "day");
  }

  private static TextTable signatures(SummaryReport report) {
    TextTable table = counts("signature", report.labels(SignatureSet.CLASSIC), report);
    add(new Count("(none of these)", report.summary().unlabelled()), report, table);
    report.labels(SignatureSet.MODERN).forEach(count -> add(modern(count), report, table));
    return table;
  }

  private static Count modern(Count count) {
    return new Count("modern: " + count.name(), count.alerts());
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
    table.row(
        count.name(), count.alerts(), Shares.percent(count.alerts(), report.summary().alerts()));
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
