package org.scanlake.study;

import java.io.Serializable;
import java.util.Optional;
import org.scanlake.signature.Condition;
import org.scanlake.signature.Labeller;
import org.scanlake.signature.MetricKind;
import org.scanlake.signature.MetricValue;
import org.scanlake.signature.Signature;

/**
 * The threshold that an alert without a label missed most narrowly.
 *
 * @param at the condition that the alert is farthest from, of those of a list that it fails
 * @param numerator of the metric's value
 * @param denominator of the metric's value
 * @param shortfall what is missing, as a share of the threshold: above 0 and below 1
 */
public record NarrowMiss(MovingThreshold at, long numerator, long denominator, double shortfall)
    implements Serializable {

  /**
   * Over the classic signatures that an alert does not pass; of equals the first in the file. None
   * when it has nothing of what any of them counts.
   */
  public static Optional<NarrowMiss> of(StudiedAlert alert, Labeller labeller) {
    Optional<NarrowMiss> narrowest = Optional.empty();
    for (int i = 0; i < labeller.signatures().all().size(); i++) {
      if (labeller.signatures().isClassic(i) && !alert.labels().get(i)) {
        Signature signature = labeller.signatures().all().get(i);
        for (int list = 0; list < signature.anyOf().size(); list++) {
          narrowest = narrower(narrowest, ofList(i, list, alert, labeller));
        }
      }
    }
    return narrowest;
  }

  private static Optional<NarrowMiss> narrower(Optional<NarrowMiss> a, Optional<NarrowMiss> b) {
    if (b.isEmpty() || b.get().shortfall >= 1) {
      return a;
    }
    return a.isEmpty() || b.get().shortfall < a.get().shortfall ? b : a;
  }

  /** The condition of a list that most is missing of; none for lists that ask for known sources. */
  private static Optional<NarrowMiss> ofList(
      int signature, int list, StudiedAlert alert, Labeller labeller) {
    Optional<NarrowMiss> widest = Optional.empty();
    for (MovingThreshold part : MovingThreshold.parts(labeller.signatures(), signature)) {
      if (part.list() == list) {
        MetricValue value =
            alert.value(labeller.metric(part.signature(), part.list(), part.place()));
        double missing = shortfall(part.condition(labeller.signatures()), value);
        if (widest.isEmpty() || missing > widest.get().shortfall) {
          widest =
              Optional.of(new NarrowMiss(part, value.numerator(), value.denominator(), missing));
        }
      }
    }
    return asksForKnown(labeller.signatures().all().get(signature), list)
        ? Optional.empty()
        : widest;
  }

  private static boolean asksForKnown(Signature signature, int list) {
    return signature.anyOf().get(list).stream()
        .anyMatch(condition -> condition.metric().kind() == MetricKind.KNOWN_SOURCE);
  }

  /** 0 for what passes; 1 for what has nothing of what is counted. */
  static double shortfall(Condition condition, MetricValue value) {
    if (condition.passes(value)) {
      return 0;
    }
    double is = (double) value.numerator() / value.denominator();
    double scaled = condition.metric().isShare() ? is * 100 : is;
    double wanted =
        switch (condition.comparison()) {
          case GREATER -> condition.threshold() + (condition.metric().isShare() ? 0.0 : 1.0);
          case LESS -> condition.threshold() - (condition.metric().isShare() ? 0.0 : 1.0);
          case AT_LEAST, EQUAL, AT_MOST -> condition.threshold();
        };
    double most = Math.max(wanted, scaled);
    return most <= 0 ? 1 : Math.max(Double.MIN_VALUE, Math.abs(wanted - scaled) / most);
  }

  /** The metric's value. */
  public MetricValue value() {
    return new MetricValue(numerator, denominator);
  }
}
