package org.scanlake.study;

import java.io.Serial;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is counted of one threshold that moves. */
final class SweptCounts implements Serializable {
  @Serial private static final long serialVersionUID = 1L;

  private final StepCounts labelled;
  private final StepCounts alone;

  /** None before the first judgement. */
  private final List<JudgedCounts> judged = new ArrayList<>(1);

  private final ThresholdRange range;
  private long withoutOther;

  SweptCounts(ThresholdRange range) {
    labelled = new StepCounts(range);
    alone = new StepCounts(range);
    this.range = range;
  }

  void add(PassedThresholds given, boolean hasOther, Optional<Judgement> judgement) {
    labelled.add(given);
    if (!hasOther) {
      alone.add(given);
      withoutOther++;
    }
    judgement.ifPresent(said -> judged().add(said, given));
  }

  void merge(SweptCounts other) {
    labelled.merge(other.labelled);
    alone.merge(other.alone);
    other.judged.forEach(counts -> judged().merge(counts));
    withoutOther += other.withoutOther;
  }

  long[] labelled() {
    return labelled.counts();
  }

  long[] alone() {
    return alone.counts();
  }

  /** How many alerts have no other classic label. */
  long withoutOther() {
    return withoutOther;
  }

  Hits[] hits() {
    return judged().hits();
  }

  private JudgedCounts judged() {
    if (judged.isEmpty()) {
      judged.add(new JudgedCounts(range));
    }
    return judged.get(0);
  }
}
