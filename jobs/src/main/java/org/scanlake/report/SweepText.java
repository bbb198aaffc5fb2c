package org.scanlake.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.scanlake.study.Interval;
import org.scanlake.study.SweptThreshold;

/**
 * The thresholds of one signature for people: the curve of all, and a table of some, the configured
 * one with a star and its neighbours among them.
 */
final class SweepText {
  /** About so many thresholds are in the table. */
  private static final int ROWS = 10;

  private static final int WIDTH = 50;

  private final List<SweepLine> lines;
  private final boolean isJudged;

  /**
   * @param lines all thresholds of one signature and group, ascending; at least one
   */
  SweepText(List<SweepLine> lines, boolean isJudged) {
    this.lines = List.copyOf(lines);
    this.isJudged = isJudged;
  }

  @Override
  public String toString() {
    return heading() + curve() + table();
  }

  private String heading() {
    SweepLine first = lines.get(0);
    String group = first.group().isEmpty() ? "" : " in " + first.group();
    return TerminalText.shown(first.swept().signature().label().strip() + group)
        + ": "
        + TerminalText.shown(first.swept().condition().toString())
        + ", "
        + Counted.of(first.alerts(), "alert")
        + ", "
        + Counted.of(first.days(), "day")
        + "\n";
  }

  private String curve() {
    List<Long> labelled = lines.stream().map(line -> line.row().labelled()).toList();
    return lines.get(0).row().threshold()
        + " "
        + Sparkline.of(labelled, WIDTH)
        + " "
        + lines.get(lines.size() - 1).row().threshold()
        + "\n";
  }

  private TextTable table() {
    List<String> headings =
        new ArrayList<>(
            List.of(
                "#threshold", "#labelled", "#alone", "#no signature", "#a day", "#minutes a day"));
    if (isJudged) {
      headings.addAll(List.of("#precision", "#recall", "#F1"));
    }
    TextTable table = new TextTable(headings.toArray(String[]::new));
    lines.stream().filter(this::isShown).forEach(line -> table.row(cells(line).toArray()));
    return table;
  }

  private List<Object> cells(SweepLine line) {
    SweptThreshold swept = line.swept();
    String star = swept.isConfigured(line.row().threshold()) ? "*" : "";
    String percent = swept.condition().metric().isShare() ? " %" : "";
    List<Object> cells =
        new ArrayList<>(
            List.of(
                star + line.row().threshold() + percent,
                line.row().labelled(),
                line.row().alone(),
                line.row().noSignature(),
                line.perDay(),
                line.minutesPerDay()));
    if (isJudged) {
      cells.add(shown(line.row().hits().precision()));
      cells.add(shown(line.row().hits().recall()));
      cells.add(shown(line.row().hits().f1()));
    }
    return cells;
  }

  private static String shown(Optional<Interval> interval) {
    return interval
        .map(known -> two(known.share()) + " (" + two(known.low()) + "-" + two(known.high()) + ")")
        .orElse("-");
  }

  private static String two(double share) {
    return BigDecimal.valueOf(share).setScale(2, RoundingMode.HALF_UP).toString();
  }

  private boolean isShown(SweepLine line) {
    long threshold = line.row().threshold();
    long step = Math.max(1, Math.round((double) lines.size() / ROWS));
    boolean isEnd =
        threshold == lines.get(0).row().threshold()
            || threshold == lines.get(lines.size() - 1).row().threshold();
    long fromConfigured = Math.abs(threshold - line.swept().condition().threshold());
    return isEnd || threshold % step == 0 || fromConfigured <= 1;
  }
}
