package org.scanlake.command;

import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.scanlake.labelled.LabelledAlerts;
import org.scanlake.lake.LakeInUseException;
import org.scanlake.lake.LoadClaim;
import org.scanlake.lake.ThresholdSweeps;
import org.scanlake.report.Counted;
import org.scanlake.report.GridReport;
import org.scanlake.report.ListReport;
import org.scanlake.report.Period;
import org.scanlake.report.RecommendationReport;
import org.scanlake.report.SweepReport;
import org.scanlake.report.TerminalText;
import org.scanlake.studies.Grouping;
import org.scanlake.studies.SweepQuestion;
import org.scanlake.studies.ThresholdSweep;
import org.scanlake.study.ChangedDays;
import org.scanlake.study.GridPlan;
import org.scanlake.study.GridTally;
import org.scanlake.study.MovingThreshold;
import org.scanlake.study.Recommendation;
import org.scanlake.study.SweepPlan;
import org.scanlake.study.SweepTally;

/** What {@code sweep} prints from a lake. */
final class SweepAnswers {
  private final OpenLake open;
  private final SweepRequest request;
  private final SweepQuestion question;
  private final SweepPlan plan;
  private final PrintWriter out;
  private final PrintWriter err;

  SweepAnswers(OpenLake open, SweepRequest request, PrintWriter out, PrintWriter err) {
    this.open = open;
    this.request = request;
    this.question =
        new SweepQuestion(request.moving(), request.range(), request.by(), request.said());
    this.plan = question.plan(open.rules());
    this.out = out;
    this.err = err;
  }

  /** Every threshold; stores the answer where it is that of the table. */
  void sweep(OutputForm form) {
    int lastRun = open.lake().lastRun();
    try (LabelledAlerts alerts = open.alerts(request.period())) {
      SweepTally tally = tally(alerts);
      SweepReport report =
          new SweepReport(
              plan,
              tally,
              request.by(),
              period(tally),
              request.minutes(),
              request.said().size() > 0);
      switch (form) {
        case text -> report.text(out);
        case json -> report.json(out);
        case csv -> report.csv(out);
      }
      if (request.isWhole() && !open.lake().isStudy()) {
        store(report, lastRun);
      }
    }
  }

  /**
   * An answer that cannot be kept, or is no longer that of the whole lake, is given all the same.
   */
  private void store(SweepReport report, int lastRun) {
    try {
      LoadClaim claim = open.lake().claim();
      try {
        if (open.lake().lastRun() == lastRun) {
          String hash = open.rules().hash();
          open.lake().replace(ThresholdSweeps.TABLE, hash, report.stored(hash));
        } else {
          noteUnkept("a load finished in the meantime");
        }
      } finally {
        claim.release();
      }
    } catch (LakeInUseException | UncheckedIOException e) {
      noteUnkept(TerminalText.shown(String.valueOf(e.getMessage())));
    }
  }

  private void noteUnkept(String why) {
    err.println("scanlake: note: the answer is not kept in table threshold_sweeps: " + why);
  }

  /** Every pair of two thresholds. */
  void grid(MovingThreshold and, OutputForm form) {
    MovingThreshold first = request.moving().get(0);
    try (LabelledAlerts alerts = open.alerts(request.period())) {
      GridPlan pair = pair(first, and);
      GridTally tally =
          ThresholdSweep.grid(alerts.withMetrics(), open.rules(), first, and, request.range());
      print(GridReport.of(pair, tally.rows(pair)), "pair", form);
    }
  }

  private GridPlan pair(MovingThreshold first, MovingThreshold and) {
    try {
      return new GridPlan(open.rules().verdicts().labeller(), first, and, request.range());
    } catch (IllegalArgumentException e) {
      throw new WrongUseException(e.getMessage() + "; choose closer --from and --to");
    }
  }

  /**
   * The threshold of each signature that keeps a recall.
   *
   * @param recall from 0 to 1
   */
  void recommend(double recall, OutputForm form) {
    try (LabelledAlerts alerts = open.alerts(request.period())) {
      SweepTally tally = tally(alerts);
      List<Recommendation> recommended = recommended(tally, recall);
      long[] thresholds =
          recommended.stream().mapToLong(found -> found.row().threshold()).toArray();
      List<MovingThreshold> moved =
          recommended.stream().map(found -> found.swept().moving()).toList();
      ChangedDays changed =
          ThresholdSweep.changedDays(
              alerts.withMetrics(),
              open.rules(),
              new SweepQuestion(moved, request.range(), Grouping.NONE, request.said()),
              thresholds);
      long days = period(tally).map(Period::days).orElse(0L);
      print(
          RecommendationReport.of(recommended, changed, days, request.minutes()),
          "recommendation",
          form);
    }
  }

  private List<Recommendation> recommended(SweepTally tally, double recall) {
    List<Recommendation> recommended = new ArrayList<>();
    for (int i = 0; i < plan.swept().size() && !tally.groups().isEmpty(); i++) {
      Recommendation.of(plan.swept().get(i), tally.rows(plan, "", i), recall)
          .ifPresent(recommended::add);
    }
    return recommended;
  }

  private SweepTally tally(LabelledAlerts alerts) {
    SweepTally tally = ThresholdSweep.of(alerts.withMetrics(), open.rules(), question);
    if (request.said().size() > 0) {
      err.println(
          Counted.of(request.said().size(), "alert")
              + " judged in --labels, "
              + tally.judged()
              + " of them in the lake and period");
      if (request.said().otherKinds() > 0) {
        err.println(
            Counted.of(request.said().otherKinds(), "row")
                + " in --labels with a kind that names no signature, and so means every label");
      }
    }
    return tally;
  }

  private Optional<Period> period(SweepTally tally) {
    return Period.of(
        request.period().since(), request.period().until(), tally.first(), tally.last());
  }

  private <T> void print(ListReport<T> report, String one, OutputForm form) {
    switch (form) {
      case text -> out.print(Counted.of(report.text(out), one) + "\n");
      case json -> report.json(out);
      case csv -> report.csv(out);
    }
  }
}
