package org.scanlake.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.scanlake.signature.Signatures;
import org.scanlake.studies.Budget;
import org.scanlake.studies.Suppression;

/** What suppressions would save and hide: one row each, and one for all together. */
public final class BudgetReport {
  private BudgetReport() {}

  /**
   * One row a suppression; where there are several, a last one for all together.
   *
   * @param isChoice whether the suppressions are there to choose from, and nobody asked for all
   * @param days of the period
   * @param minutes that an analyst needs for an alert
   */
  public static ListReport<BudgetLine> of(
      List<Suppression> suppressions,
      Budget budget,
      boolean isChoice,
      long days,
      BigDecimal minutes,
      Signatures signatures) {
    List<BudgetLine> lines = new ArrayList<>();
    for (int i = 0; i < suppressions.size(); i++) {
      Suppression suppression = suppressions.get(i);
      lines.add(
          new BudgetLine(
              suppression.kind().name().toLowerCase(Locale.ROOT),
              suppression.name(),
              budget.each().get(i),
              budget.alerts(),
              days,
              minutes));
    }
    if (!isChoice && suppressions.size() > 1) {
      lines.add(new BudgetLine("all", "", budget.together(), budget.alerts(), days, minutes));
    }
    return new ListReport<>(BudgetLine.COLUMNS, line -> line.cells(signatures), lines);
  }
}
