package org.scanlake.report;

import java.io.StringWriter;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.scanlake.aggregate.Traffic;
import org.scanlake.report.FlowSummaryReport.WeekdayTraffic;

/**
 * The summary of flows as CSV: one line a purpose, weekday and source class. {@code packets} and
 * {@code bytes} are empty where no flow tells them, {@code days} and {@code per_day} but for
 * weekdays.
 */
public final class FlowSummaryCsv {
  private FlowSummaryCsv() {}

  public static String of(FlowSummaryReport report) {
    StringWriter out = new StringWriter();
    CsvText csv = new CsvText(out);
    csv.line(
        List.of(
            "section",
            "name",
            "flows",
            "of_flows",
            "packets",
            "bytes",
            "sources",
            "days",
            "per_day"));
    for (Traffic traffic : report.purposes()) {
      line("purpose", traffic, "", "", report, csv);
    }
    for (WeekdayTraffic weekday : report.weekdays()) {
      String days = Long.toString(weekday.days());
      line("weekday", weekday.traffic(), days, weekday.perDay().toString(), report, csv);
    }
    for (Traffic traffic : report.classes()) {
      line("class", traffic, "", "", report, csv);
    }
    csv.flush();
    return out.toString();
  }

  private static void line(
      String section,
      Traffic traffic,
      String days,
      String perDay,
      FlowSummaryReport report,
      CsvText csv) {
    csv.line(
        List.of(
            section,
            CsvText.cell(traffic.name()),
            Long.toString(traffic.flows()),
            Long.toString(report.flows()),
            shown(traffic.packets()),
            shown(traffic.bytes()),
            Long.toString(traffic.sources()),
            days,
            perDay));
  }

  private static String shown(Optional<BigInteger> count) {
    return count.map(BigInteger::toString).orElse("");
  }
}
