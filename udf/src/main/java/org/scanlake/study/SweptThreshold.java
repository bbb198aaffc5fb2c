package org.scanlake.study;

import java.util.BitSet;
import org.scanlake.signature.Condition;
import org.scanlake.signature.Labeller;
import org.scanlake.signature.Signature;
import org.scanlake.signature.SignatureSet;
import org.scanlake.signature.Signatures;

/**
 * A threshold that moves, and the thresholds it is moved to.
 *
 * @param range of a share no more than 100 percent
 */
public record SweptThreshold(
    MovingThreshold moving, Signature signature, Condition condition, ThresholdRange range) {
  private static final BitSet NOTHING = new BitSet();

  static SweptThreshold of(Signatures signatures, MovingThreshold moving, ThresholdRange range) {
    Condition condition = moving.condition(signatures);
    return new SweptThreshold(
        moving, signatures.all().get(moving.signature()), condition, range.of(condition));
  }

  /** {@link MovingThreshold#baseName}. */
  public String name() {
    return MovingThreshold.baseName(signature);
  }

  /** Whether a threshold is the configured one. */
  public boolean isConfigured(long threshold) {
    return threshold == condition.threshold();
  }

  /** The thresholds at which an alert gets the signature's label. */
  PassedThresholds givenAt(StudiedAlert alert, Labeller labeller) {
    return isGivenElse(alert, labeller, moving)
        ? PassedThresholds.ALL
        : passedBy(alert, labeller, moving);
  }

  /**
   * Whether an alert gets the label by another list of conditions than this threshold's.
   *
   * @param also another threshold of the signature that moves, whose list does not count either
   */
  boolean isGivenElse(StudiedAlert alert, Labeller labeller, MovingThreshold also) {
    for (int list = 0; list < signature.anyOf().size(); list++) {
      if (list != moving.list()
          && list != also.list()
          && labeller.passesBut(moving.signature(), list, NOTHING, alert::value, alert.isKnown())) {
        return true;
      }
    }
    return false;
  }

  /**
   * The thresholds at which an alert passes this threshold's list of conditions.
   *
   * @param also another threshold of the signature that moves, which is not asked
   */
  PassedThresholds passedBy(StudiedAlert alert, Labeller labeller, MovingThreshold also) {
    BitSet moved = new BitSet();
    moved.set(moving.place());
    if (also.list() == moving.list()) {
      moved.set(also.place());
    }
    if (!labeller.passesBut(
        moving.signature(), moving.list(), moved, alert::value, alert.isKnown())) {
      return PassedThresholds.NONE;
    }
    int metric = labeller.metric(moving.signature(), moving.list(), moving.place());
    return PassedThresholds.of(condition, alert.value(metric));
  }

  /** Whether the label counts for the overall summary. */
  boolean isClassic() {
    return signature.set() == SignatureSet.CLASSIC;
  }
}
