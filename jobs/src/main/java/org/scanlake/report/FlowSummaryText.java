package org.scanlake.report;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.scanlake.aggregate.Traffic;
import org.scanlake.report.FlowSummaryReport.WeekdayTraffic;

/** The summary of flows for people. */
public final class FlowSummaryText {
  private static final String ABSENT = "-";

  private FlowSummaryText() {}

  /** Sections with an empty line between, each line ended by LF. */
  public static String of(FlowSummaryReport report) {
    StringBuilder text = new StringBuilder(Counted.of(report.flows(), "flow"));
    report.period().ifPresent(days -> text.append(' ').append(Period.between(days)));
    text.append("\n\n").append(table("purpose", report.purposes(), report)).append('\n');
    text.append(weekdays(report)).append('\n');
    return text.append(table("source class", report.classes(), report)).toString();
  }

  private static TextTable table(String heading, List<Traffic> all, FlowSummaryReport report) {
    TextTable table = new TextTable(heading, "#flows", "#share", "#packets", "#bytes", "#sources");
    for (Traffic traffic : all) {
      table.row(
          traffic.name().isEmpty() ? ABSENT : traffic.name(),
          traffic.flows(),
          Shares.percent(traffic.flows(), report.flows()),
          shown(traffic.packets()),
          shown(traffic.bytes()),
          traffic.sources());
    }
    return table;
  }

  private static TextTable weekdays(FlowSummaryReport report) {
    TextTable table =
        new TextTable("weekday", "#flows", "#days", "#a day", "#packets", "#bytes", "#sources");
    for (WeekdayTraffic weekday : report.weekdays()) {
      Traffic traffic = weekday.traffic();
      table.row(
          traffic.name(),
          traffic.flows(),
          weekday.days(),
          weekday.perDay(),
          shown(traffic.packets()),
          shown(traffic.bytes()),
          traffic.sources());
    }
    return table;
  }

  private static String shown(Optional<BigInteger> count) {
    return count.map(BigInteger::toString).orElse(ABSENT);
  }
}
