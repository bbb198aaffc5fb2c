package org.scanlake.study;

import java.util.BitSet;
import java.util.List;
import org.scanlake.signature.Labeller;

/**
 * Two thresholds that move together, compiled for a configuration: those of two signatures, or two
 * of one signature. Immutable and shared by threads.
 */
public final class GridPlan {
  /** How many pairs of thresholds a study may look at. */
  public static final int MOST = 1_000_000;

  private final SweepPlan plan;

  /**
   * @throws IllegalArgumentException for too many pairs, or none; the message says so
   */
  public GridPlan(
      Labeller labeller, MovingThreshold first, MovingThreshold second, ThresholdRange range) {
    plan = new SweepPlan(labeller, List.of(first, second), range);
    if (plan.swept().size() < 2) {
      throw new IllegalArgumentException("a share has no threshold above 100 percent");
    }
    long pairs = (long) first().range().size() * second().range().size();
    if (pairs > MOST) {
      throw new IllegalArgumentException(pairs + " pairs of thresholds are more than " + MOST);
    }
  }

  public SweptThreshold first() {
    return plan.swept().get(0);
  }

  public SweptThreshold second() {
    return plan.swept().get(1);
  }

  /** Whether both thresholds are of one signature. */
  public boolean isOfOneSignature() {
    return first().moving().signature() == second().moving().signature();
  }

  Labeller labeller() {
    return plan.labeller();
  }

  /** Whether an alert has a label of the classic set besides those that move. */
  boolean hasOther(BitSet labels) {
    return plan.hasOther(labels, first().moving().signature(), second().moving().signature());
  }
}
