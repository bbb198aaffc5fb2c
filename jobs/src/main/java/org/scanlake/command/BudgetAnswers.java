package org.scanlake.command;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.util.Optional;
import org.scanlake.labelled.AlertsInOrder;
import org.scanlake.labelled.LabelledAlerts;
import org.scanlake.report.AlertsReport;
import org.scanlake.report.BudgetReport;
import org.scanlake.report.Counted;
import org.scanlake.report.Period;
import org.scanlake.signature.Signatures;
import org.scanlake.studies.Budget;
import org.scanlake.studies.BudgetQuestion;

/** What {@code budget} prints from a lake. */
final class BudgetAnswers {
  private final OpenLake open;
  private final BudgetQuestion question;
  private final PeriodOptions period;
  private final PrintWriter out;

  BudgetAnswers(OpenLake open, BudgetQuestion question, PeriodOptions period, PrintWriter out) {
    this.open = open;
    this.question = question;
    this.period = period;
    this.out = out;
  }

  /**
   * What each suppression would save.
   *
   * @param isChoice whether nobody asked for all of them together
   */
  void savings(boolean isChoice, BigDecimal minutes, OutputForm form) {
    Signatures signatures = open.rules().configuration().signatures();
    try (LabelledAlerts alerts = open.alerts(period)) {
      Budget budget = Budget.of(alerts.withMetrics(), open.rules(), question);
      Optional<Period> days =
          Period.of(period.since(), period.until(), budget.first(), budget.last());
      var report =
          BudgetReport.of(
              question.suppressions(),
              budget,
              isChoice,
              days.map(Period::days).orElse(0L),
              minutes,
              signatures);
      switch (form) {
        case text -> {
          out.print(Counted.of(budget.alerts(), "alert"));
          out.print(days.map(known -> " " + Period.between(known)).orElse("") + "\n\n");
          report.text(out);
        }
        case json -> report.json(out);
        case csv -> report.csv(out);
      }
    }
  }

  /** The alerts that would be hidden though they have another label. */
  void hidden(OutputForm form) {
    LabelledAlerts alerts = open.alerts(period);
    try (AlertsInOrder hidden =
        AlertsInOrder.of(alerts, Budget.hidden(alerts.withMetrics(), open.rules(), question))) {
      AlertsReport report = new AlertsReport(open.rules().configuration().signatures(), hidden);
      switch (form) {
        case text -> report.text(out);
        case json -> report.json(out);
        case csv -> report.csv(out);
      }
    }
  }
}
