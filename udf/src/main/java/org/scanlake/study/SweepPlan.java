package org.scanlake.study;

import java.util.BitSet;
import java.util.List;
import org.scanlake.signature.Labeller;
import org.scanlake.signature.Signatures;

/** What a sweep moves, compiled for a configuration. Immutable and shared by threads. */
public final class SweepPlan {
  private final Labeller labeller;
  private final List<SweptThreshold> swept;
  private final BitSet classic = new BitSet();

  public SweepPlan(Labeller labeller, List<MovingThreshold> moving, ThresholdRange range) {
    Signatures signatures = labeller.signatures();
    this.labeller = labeller;
    this.swept =
        moving.stream()
            .filter(moved -> range.hasAnyOf(moved.condition(signatures)))
            .map(moved -> SweptThreshold.of(signatures, moved, range))
            .toList();
    for (int i = 0; i < signatures.all().size(); i++) {
      classic.set(i, signatures.isClassic(i));
    }
  }

  /** In the order they were asked for; shares only where the range has percents. */
  public List<SweptThreshold> swept() {
    return swept;
  }

  Labeller labeller() {
    return labeller;
  }

  /** Whether an alert has a label of the classic set besides those of some signatures. */
  boolean hasOther(BitSet labels, int... signatures) {
    for (int i = labels.nextSetBit(0); i >= 0; i = labels.nextSetBit(i + 1)) {
      if (classic.get(i) && !contains(signatures, i)) {
        return true;
      }
    }
    return false;
  }

  private static boolean contains(int[] signatures, int wanted) {
    for (int signature : signatures) {
      if (signature == wanted) {
        return true;
      }
    }
    return false;
  }
}
