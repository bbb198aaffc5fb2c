package org.scanlake.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.scanlake.study.MadeAlerts.SIGNATURES;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.scanlake.signature.Signature;
import org.scanlake.study.MadeAlerts.Made;

class SweepTallyProperties {
  private static final SweepTally.Judge SILENT = signature -> Optional.empty();

  @Provide
  Arbitrary<List<Made>> alerts() {
    return MadeAlerts.any();
  }

  /** Every threshold of every signature, those of its other parts too. */
  private static SweepPlan plan(int from, int more) {
    List<MovingThreshold> all =
        IntStream.range(0, SIGNATURES.all().size())
            .boxed()
            .flatMap(signature -> MovingThreshold.parts(SIGNATURES, signature).stream())
            .toList();
    return new SweepPlan(MadeAlerts.LABELLER, all, new ThresholdRange(from, from + more));
  }

  private static SweepTally tally(SweepPlan plan, List<Made> alerts) {
    SweepTally tally = new SweepTally();
    alerts.forEach(alert -> tally.add(plan, alert, List.of("all"), SILENT));
    return tally;
  }

  @Property(tries = 60)
  void everyCountIsThatOfLabellingEachAlertAgain(
      @ForAll("alerts") List<Made> alerts,
      @ForAll @IntRange(max = 230) int from,
      @ForAll @IntRange(max = 12) int more) {
    SweepPlan plan = plan(from, more);
    SweepTally tally = tally(plan, alerts);
    for (int i = 0; i < plan.swept().size() && !alerts.isEmpty(); i++) {
      SweptThreshold swept = plan.swept().get(i);
      for (SweepRow row : tally.rows(plan, "all", i)) {
        assertThat(row)
            .as("%s at %d", swept.condition(), row.threshold())
            .isEqualTo(counted(alerts, swept, row.threshold()));
      }
    }
  }

  private static SweepRow counted(List<Made> alerts, SweptThreshold swept, long threshold) {
    long labelled = 0;
    long alone = 0;
    long noSignature = 0;
    for (Made alert : alerts) {
      List<Signature> labels = MadeAlerts.labels(alert, Map.of(swept.moving(), threshold));
      List<Signature> others = new ArrayList<>(labels);
      boolean has = others.remove(swept.signature());
      labelled += has ? 1 : 0;
      alone += has && MadeAlerts.hasNoClassic(others) ? 1 : 0;
      noSignature += MadeAlerts.hasNoClassic(labels) ? 1 : 0;
    }
    return new SweepRow(threshold, labelled, alone, noSignature, new Hits(0, 0, 0, 0));
  }

  @Property(tries = 60)
  void partsMergeToTheWhole(@ForAll("alerts") List<Made> alerts, @ForAll int anywhere) {
    SweepPlan plan = plan(1, 99);
    int cut = alerts.isEmpty() ? 0 : Math.floorMod(anywhere, alerts.size());
    SweepTally whole = tally(plan, alerts);
    SweepTally merged =
        tally(plan, alerts.subList(cut, alerts.size())).merge(tally(plan, alerts.subList(0, cut)));
    assertThat(merged).usingRecursiveComparison().isEqualTo(whole);
  }

  @Property(tries = 40)
  void gridCountsAreThoseOfLabellingEachAlertAgain(
      @ForAll("alerts") List<Made> alerts,
      @ForAll @IntRange(max = 17) int first,
      @ForAll @IntRange(max = 17) int second,
      @ForAll @IntRange(max = 100) int from) {
    List<MovingThreshold> all = plan(0, 0).swept().stream().map(SweptThreshold::moving).toList();
    MovingThreshold one = all.get(first % all.size());
    MovingThreshold other = all.get(second % all.size());
    if (one.equals(other)) {
      return;
    }
    GridPlan plan =
        new GridPlan(MadeAlerts.LABELLER, one, other, new ThresholdRange(from, from + 4));
    GridTally tally = new GridTally(plan);
    int cut = alerts.size() / 3;
    alerts.subList(cut, alerts.size()).forEach(alert -> tally.add(plan, alert));
    GridTally rest = new GridTally(plan);
    alerts.subList(0, cut).forEach(alert -> rest.add(plan, alert));
    for (GridRow row : tally.merge(rest).rows(plan)) {
      assertThat(row)
          .as("%s and %s", plan.first().condition(), plan.second().condition())
          .isEqualTo(counted(alerts, plan, row.threshold(), row.andThreshold()));
    }
  }

  private static GridRow counted(List<Made> alerts, GridPlan plan, long first, long second) {
    long labelled = 0;
    long and = 0;
    long both = 0;
    long alone = 0;
    long noSignature = 0;
    for (Made alert : alerts) {
      List<Signature> labels =
          MadeAlerts.labels(
              alert, Map.of(plan.first().moving(), first, plan.second().moving(), second));
      List<Signature> others = new ArrayList<>(labels);
      boolean hasFirst = others.remove(plan.first().signature());
      boolean hasSecond =
          plan.isOfOneSignature() ? hasFirst : others.remove(plan.second().signature());
      labelled += hasFirst ? 1 : 0;
      and += hasSecond ? 1 : 0;
      both += hasFirst && hasSecond ? 1 : 0;
      alone += (hasFirst || hasSecond) && MadeAlerts.hasNoClassic(others) ? 1 : 0;
      noSignature += MadeAlerts.hasNoClassic(labels) ? 1 : 0;
    }
    boolean isOne = plan.isOfOneSignature();
    return new GridRow(
        first,
        second,
        labelled,
        isOne ? Optional.empty() : Optional.of(and),
        isOne ? Optional.empty() : Optional.of(both),
        alone,
        noSignature);
  }
}
