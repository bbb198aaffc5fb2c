package org.scanlake.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.scanlake.study.MadeAlerts.SIGNATURES;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import org.scanlake.study.MadeAlerts.Made;

/** Judged alerts, counted one by one. */
class RecommendationProperties {
  private static final int FROM = 50;
  private static final int TO = 70;
  private static final MovingThreshold SKYPE =
      MovingThreshold.of(SIGNATURES, MadeAlerts.index("SKYPE")).orElseThrow();
  private static final SweepPlan PLAN =
      new SweepPlan(MadeAlerts.LABELLER, List.of(SKYPE), new ThresholdRange(FROM, TO));

  private record Judged(Made alert, Optional<Judgement> said) {}

  @Provide
  Arbitrary<List<Made>> alerts() {
    return MadeAlerts.any();
  }

  @Provide
  Arbitrary<List<Optional<Judgement>>> judgements() {
    return Arbitraries.of(Judgement.class).optional().list().ofSize(40);
  }

  private static List<Judged> judged(List<Made> alerts, List<Optional<Judgement>> said) {
    List<Judged> judged = new ArrayList<>();
    for (int i = 0; i < alerts.size(); i++) {
      judged.add(new Judged(alerts.get(i), said.get(i)));
    }
    return judged;
  }

  private static List<SweepRow> rows(List<Judged> alerts) {
    SweepTally tally = new SweepTally();
    alerts.forEach(one -> tally.add(PLAN, one.alert(), List.of(""), signature -> one.said()));
    return alerts.isEmpty() ? List.of() : tally.rows(PLAN, "", 0);
  }

  private static boolean has(Made alert, long threshold) {
    return MadeAlerts.labels(alert, Map.of(SKYPE, threshold))
        .contains(SIGNATURES.all().get(SKYPE.signature()));
  }

  private static long count(List<Judged> alerts, Judgement said, boolean has, long threshold) {
    return alerts.stream()
        .filter(one -> one.said().equals(Optional.of(said)))
        .filter(one -> has(one.alert(), threshold) == has)
        .count();
  }

  @Property(tries = 100)
  void hitsAreThoseOfLabellingEachJudgedAlertAgain(
      @ForAll("alerts") List<Made> made, @ForAll("judgements") List<Optional<Judgement>> said) {
    List<Judged> alerts = judged(made, said);
    for (SweepRow row : rows(alerts)) {
      assertThat(row.hits())
          .isEqualTo(
              new Hits(
                  count(alerts, Judgement.TRUE, true, row.threshold()),
                  count(alerts, Judgement.FALSE, true, row.threshold()),
                  count(alerts, Judgement.TRUE, false, row.threshold()),
                  count(alerts, Judgement.UNKNOWN, true, row.threshold())));
    }
  }

  @Property(tries = 100)
  void noThresholdThatKeepsTheRecallHasFewerAlertsOrIsNearer(
      @ForAll("alerts") List<Made> made,
      @ForAll("judgements") List<Optional<Judgement>> said,
      @ForAll @DoubleRange(min = 0.01, max = 1) double recall) {
    List<SweepRow> rows = rows(judged(made, said));
    List<SweepRow> keeping =
        rows.stream()
            .filter(row -> row.hits().found() + row.hits().missed() > 0)
            .filter(
                row ->
                    row.hits().found()
                        >= recall * (row.hits().found() + row.hits().missed()) - 1e-9)
            .toList();
    Optional<Recommendation> best = Recommendation.of(PLAN.swept().get(0), rows, recall);
    assertThat(best.isPresent()).isEqualTo(!keeping.isEmpty());
    best.ifPresent(found -> assertBest(found.row(), keeping));
  }

  private static void assertBest(SweepRow best, List<SweepRow> keeping) {
    assertThat(keeping).contains(best);
    for (SweepRow row : keeping) {
      assertThat(row.labelled()).isGreaterThanOrEqualTo(best.labelled());
      if (row.labelled() == best.labelled()) {
        assertThat(Math.abs(row.threshold() - 60))
            .isGreaterThanOrEqualTo(Math.abs(best.threshold() - 60));
      }
    }
  }
}
