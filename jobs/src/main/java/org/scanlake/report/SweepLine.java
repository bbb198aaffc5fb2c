package org.scanlake.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.scanlake.study.Interval;
import org.scanlake.study.SweepRow;
import org.scanlake.study.SweptThreshold;

/**
 * One threshold of one signature in one group of alerts.
 *
 * @param group empty for all alerts
 * @param alerts of the group
 * @param days of the group
 * @param minutes that an analyst needs for an alert
 */
public record SweepLine(
    String group, SweptThreshold swept, SweepRow row, long alerts, long days, BigDecimal minutes) {
  static final List<String> COLUMNS =
      List.of(
          "signature",
          "#threshold",
          "#labelled",
          "#alone",
          "#no_signature",
          "set",
          "metric",
          "comparison",
          "configured",
          "group",
          "#alerts",
          "#days",
          "#alerts_per_day",
          "#minutes_per_day",
          "name");

  /** What follows where analysts judged alerts. */
  static final List<String> JUDGED_COLUMNS =
      List.of(
          "#found",
          "#false_alarms",
          "#missed",
          "#unknown",
          "#precision",
          "#precision_low",
          "#precision_high",
          "#recall",
          "#recall_low",
          "#recall_high",
          "#f1",
          "#f1_low",
          "#f1_high");

  private static final int SHARE_PLACES = 4;

  /** The cells of {@link #COLUMNS}. */
  List<Object> cells() {
    return List.of(
        swept.name(),
        row.threshold(),
        row.labelled(),
        row.alone(),
        row.noSignature(),
        swept.signature().set().name().toLowerCase(Locale.ROOT),
        swept.condition().metric().id(),
        swept.condition().comparison().sign(),
        swept.isConfigured(row.threshold()),
        group,
        alerts,
        days,
        perDay(),
        minutesPerDay(),
        swept.signature().name());
  }

  /** The cells of {@link #COLUMNS} and {@link #JUDGED_COLUMNS}. */
  List<Object> judgedCells() {
    List<Object> cells = new ArrayList<>(cells());
    cells.addAll(
        List.of(
            row.hits().found(),
            row.hits().falseAlarms(),
            row.hits().missed(),
            row.hits().unknown()));
    addInterval(row.hits().precision(), cells);
    addInterval(row.hits().recall(), cells);
    addInterval(row.hits().f1(), cells);
    return cells;
  }

  private static void addInterval(Optional<Interval> interval, List<Object> cells) {
    cells.add(interval.map(Interval::share).map(SweepLine::share));
    cells.add(interval.map(Interval::low).map(SweepLine::share));
    cells.add(interval.map(Interval::high).map(SweepLine::share));
  }

  static BigDecimal share(double share) {
    return BigDecimal.valueOf(share).setScale(SHARE_PLACES, RoundingMode.HALF_UP);
  }

  /** Labelled alerts a day. */
  BigDecimal perDay() {
    return perDay(BigDecimal.valueOf(row.labelled()));
  }

  /** What looking at the labelled alerts takes. */
  BigDecimal minutesPerDay() {
    return perDay(BigDecimal.valueOf(row.labelled()).multiply(minutes));
  }

  private BigDecimal perDay(BigDecimal amount) {
    return days == 0
        ? BigDecimal.ZERO.setScale(2)
        : amount.divide(BigDecimal.valueOf(days), 2, RoundingMode.HALF_UP);
  }
}
