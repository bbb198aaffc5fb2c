package org.scanlake.aggregate;

import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.scanlake.labelled.LabelledAlert;
import org.scanlake.labelled.LabelledFacts;
import org.scanlake.measured.Rules;
import org.scanlake.measured.RulesHandle;
import org.scanlake.study.ChangedDays;
import org.scanlake.study.GridPlan;
import org.scanlake.study.GridTally;
import org.scanlake.study.MovingThreshold;
import org.scanlake.study.SweepPlan;
import org.scanlake.study.SweepTally;
import org.scanlake.study.ThresholdRange;

/** Counts alerts at every threshold, in one pass over their metrics. */
public final class ThresholdSweep {
  private ThresholdSweep() {}

  /** What every threshold of a question gives. */
  public static SweepTally of(JavaRDD<LabelledFacts> alerts, Rules rules, SweepQuestion question) {
    RulesHandle handle = rules.handle();
    return alerts
        .mapPartitions(part -> List.of(add(handle.rules(), part, question)).iterator())
        .fold(new SweepTally(), SweepTally::merge);
  }

  private static SweepTally add(
      Rules rules, Iterator<LabelledFacts> alerts, SweepQuestion question) {
    SweepPlan plan = question.plan(rules);
    SweepTally tally = new SweepTally();
    alerts.forEachRemaining(
        facts -> {
          LabelledAlert alert = facts.alert();
          tally.add(
              plan,
              facts,
              question.by().of(alert),
              question.said().of(alert.messageId(), alert.source(), alert.receivedMicros()));
        });
    return tally;
  }

  /**
   * The days on which other thresholds would have changed a label.
   *
   * @param thresholds by place in the question's plan
   */
  public static ChangedDays changedDays(
      JavaRDD<LabelledFacts> alerts, Rules rules, SweepQuestion question, long[] thresholds) {
    RulesHandle handle = rules.handle();
    return alerts
        .mapPartitions(
            part -> List.of(changed(question.plan(handle.rules()), part, thresholds)).iterator())
        .fold(new ChangedDays(), ChangedDays::merge);
  }

  private static ChangedDays changed(
      SweepPlan plan, Iterator<LabelledFacts> alerts, long[] thresholds) {
    ChangedDays days = new ChangedDays();
    alerts.forEachRemaining(alert -> days.add(plan, thresholds, alert));
    return days;
  }

  /** What every pair of two thresholds gives. */
  public static GridTally grid(
      JavaRDD<LabelledFacts> alerts,
      Rules rules,
      MovingThreshold first,
      MovingThreshold second,
      ThresholdRange range) {
    RulesHandle handle = rules.handle();
    return alerts
        .mapPartitions(
            part -> List.of(add(grid(handle.rules(), first, second, range), part)).iterator())
        .fold(new GridTally(grid(rules, first, second, range)), GridTally::merge);
  }

  private static GridTally add(GridPlan plan, Iterator<LabelledFacts> alerts) {
    GridTally tally = new GridTally(plan);
    alerts.forEachRemaining(alert -> tally.add(plan, alert));
    return tally;
  }

  private static GridPlan grid(
      Rules rules, MovingThreshold first, MovingThreshold second, ThresholdRange range) {
    return new GridPlan(rules.verdicts().labeller(), first, second, range);
  }
}
