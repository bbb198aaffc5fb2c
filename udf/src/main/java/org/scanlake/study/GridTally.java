package org.scanlake.study;

import java.io.Serial;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Counts alerts at all pairs of two thresholds at once. Merges with another of the same plan by
 * adding.
 */
public final class GridTally implements Serializable {
  @Serial private static final long serialVersionUID = 1L;

  private final StepCounts first;
  private final StepCounts second;

  /** With both labels; of one signature, with its label. */
  private final GridCounts both;

  private final GridCounts alone;

  /** Of those without another classic label, those with a moving one that is classic. */
  private final GridCounts classic;

  private long withoutOther;

  public GridTally(GridPlan plan) {
    ThresholdRange rows = plan.first().range();
    ThresholdRange columns = plan.second().range();
    first = new StepCounts(rows);
    second = new StepCounts(columns);
    both = new GridCounts(rows, columns);
    alone = new GridCounts(rows, columns);
    classic = new GridCounts(rows, columns);
  }

  /** Counts one alert. */
  public void add(GridPlan plan, StudiedAlert alert) {
    boolean hasOther = plan.hasOther(alert.labels());
    withoutOther += hasOther ? 0 : 1;
    if (plan.isOfOneSignature()) {
      addParts(plan, alert, hasOther);
    } else {
      addPair(plan, alert, hasOther);
    }
  }

  private void addPair(GridPlan plan, StudiedAlert alert, boolean hasOther) {
    PassedThresholds ofFirst = plan.first().givenAt(alert, plan.labeller());
    PassedThresholds ofSecond = plan.second().givenAt(alert, plan.labeller());
    first.add(ofFirst);
    second.add(ofSecond);
    both.addBoth(ofFirst, ofSecond);
    if (!hasOther) {
      alone.addEither(ofFirst, ofSecond);
      classic.addEither(
          plan.first().isClassic() ? ofFirst : PassedThresholds.NONE,
          plan.second().isClassic() ? ofSecond : PassedThresholds.NONE);
    }
  }

  private void addParts(GridPlan plan, StudiedAlert alert, boolean hasOther) {
    add(plan, alert, both);
    if (!hasOther) {
      add(plan, alert, alone);
      if (plan.first().isClassic()) {
        add(plan, alert, classic);
      }
    }
  }

  /** Adds an alert where it gets the one signature's label. */
  private static void add(GridPlan plan, StudiedAlert alert, GridCounts counts) {
    SweptThreshold first = plan.first();
    SweptThreshold second = plan.second();
    if (first.isGivenElse(alert, plan.labeller(), second.moving())) {
      counts.addBoth(PassedThresholds.ALL, PassedThresholds.ALL);
      return;
    }
    PassedThresholds ofFirst = first.passedBy(alert, plan.labeller(), second.moving());
    PassedThresholds ofSecond = second.passedBy(alert, plan.labeller(), first.moving());
    if (first.moving().list() == second.moving().list()) {
      counts.addBoth(ofFirst, ofSecond);
    } else {
      counts.addEither(ofFirst, ofSecond);
    }
  }

  /** Adds the counts of another; returns this. */
  public GridTally merge(GridTally other) {
    first.merge(other.first);
    second.merge(other.second);
    both.merge(other.both);
    alone.merge(other.alone);
    classic.merge(other.classic);
    withoutOther += other.withoutOther;
    return this;
  }

  /** What each pair of thresholds comes to, by the first threshold, then the second. */
  public List<GridRow> rows(GridPlan plan) {
    long[] ofFirst = first.counts();
    long[] ofSecond = second.counts();
    long[][] ofBoth = both.counts();
    long[][] ofAlone = alone.counts();
    long[][] ofClassic = classic.counts();
    List<GridRow> rows = new ArrayList<>();
    for (int i = 0; i < ofFirst.length; i++) {
      for (int j = 0; j < ofSecond.length; j++) {
        boolean isOne = plan.isOfOneSignature();
        rows.add(
            new GridRow(
                plan.first().range().from() + i,
                plan.second().range().from() + j,
                isOne ? ofBoth[i][j] : ofFirst[i],
                isOne ? Optional.empty() : Optional.of(ofSecond[j]),
                isOne ? Optional.empty() : Optional.of(ofBoth[i][j]),
                ofAlone[i][j],
                withoutOther - ofClassic[i][j]));
      }
    }
    return rows;
  }
}
