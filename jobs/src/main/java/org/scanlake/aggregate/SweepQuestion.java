package org.scanlake.aggregate;

import java.io.Serializable;
import java.util.List;
import org.scanlake.measured.Rules;
import org.scanlake.study.AnalystVerdicts;
import org.scanlake.study.MovingThreshold;
import org.scanlake.study.SweepPlan;
import org.scanlake.study.ThresholdRange;

/**
 * What a sweep is asked for.
 *
 * @param moving one threshold a signature
 * @param by what alerts are counted apart by
 * @param said what analysts said of alerts
 */
public record SweepQuestion(
    List<MovingThreshold> moving, ThresholdRange range, Grouping by, AnalystVerdicts said)
    implements Serializable {
  public SweepQuestion {
    moving = List.copyOf(moving);
  }

  /** The plan of a configuration. */
  public SweepPlan plan(Rules rules) {
    return new SweepPlan(rules.verdicts().labeller(), moving, range);
  }
}
