package org.scanlake.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.scanlake.signature.Signatures;
import org.scanlake.studies.Saving;

/**
 * What one suppression would save and hide.
 *
 * @param by what tells its alerts: known, class, label, source, or all for all suppressions
 *     together
 * @param name of the class, label or prefix; empty for known hosts
 * @param allAlerts hidden or not
 * @param days of the period
 * @param minutes that an analyst needs for an alert
 */
public record BudgetLine(
    String by, String name, Saving saving, long allAlerts, long days, BigDecimal minutes) {
  static final List<String> COLUMNS =
      List.of(
          "suppressing",
          "name",
          "#alerts",
          "#of_alerts",
          "#percent",
          "#days",
          "#alerts_per_day",
          "#minutes_per_day",
          "#hidden_labelled",
          "#highest_severity",
          "hidden_labels");

  List<Object> cells(Signatures signatures) {
    return List.of(
        by,
        name,
        saving.alerts(),
        allAlerts,
        percent(),
        days,
        perDay(BigDecimal.ONE),
        perDay(minutes),
        saving.labelled(),
        saving.highestSeverity(),
        hiddenLabels(signatures));
  }

  BigDecimal percent() {
    return allAlerts == 0
        ? BigDecimal.ZERO.setScale(1)
        : BigDecimal.valueOf(saving.alerts())
            .movePointRight(2)
            .divide(BigDecimal.valueOf(allAlerts), 1, RoundingMode.HALF_UP);
  }

  private BigDecimal perDay(BigDecimal each) {
    return days == 0
        ? BigDecimal.ZERO.setScale(2)
        : BigDecimal.valueOf(saving.alerts())
            .multiply(each)
            .divide(BigDecimal.valueOf(days), 2, RoundingMode.HALF_UP);
  }

  /** Such as {@code SKYPE>=60: 12, GRE: 1}, the modern set's too. */
  private String hiddenLabels(Signatures signatures) {
    List<String> labels = new ArrayList<>();
    for (int i = 0; i < signatures.all().size(); i++) {
      if (saving.labelled(i) > 0) {
        labels.add(signatures.all().get(i).label().strip() + ": " + saving.labelled(i));
      }
    }
    return String.join(", ", labels);
  }
}
