package org.scanlake.study;

import java.io.Serial;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;

/** Of one signature, how many alerts of each judgement there are, and get the label. */
final class JudgedCounts implements Serializable {
  @Serial private static final long serialVersionUID = 1L;

  /** By judgement, in the order of the constants. */
  private final List<StepCounts> labelled;

  private long trueAlerts;

  JudgedCounts(ThresholdRange range) {
    labelled = Arrays.stream(Judgement.values()).map(said -> new StepCounts(range)).toList();
  }

  void add(Judgement judgement, PassedThresholds passed) {
    counts(judgement).add(passed);
    trueAlerts += judgement == Judgement.TRUE ? 1 : 0;
  }

  void merge(JudgedCounts other) {
    for (Judgement judgement : Judgement.values()) {
      counts(judgement).merge(other.counts(judgement));
    }
    trueAlerts += other.trueAlerts;
  }

  private StepCounts counts(Judgement judgement) {
    return labelled.get(judgement.ordinal());
  }

  /** By threshold. */
  Hits[] hits() {
    long[] found = counts(Judgement.TRUE).counts();
    long[] falseAlarms = counts(Judgement.FALSE).counts();
    long[] unknown = counts(Judgement.UNKNOWN).counts();
    Hits[] hits = new Hits[found.length];
    for (int i = 0; i < hits.length; i++) {
      hits[i] = new Hits(found[i], falseAlarms[i], trueAlerts - found[i], unknown[i]);
    }
    return hits;
  }
}
