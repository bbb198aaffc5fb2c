package org.scanlake.labelled;

import java.io.Serializable;
import java.util.BitSet;
import org.scanlake.study.LabelChanges;
import org.scanlake.study.SharedLabels;

/**
 * An alert under two configurations A and B.
 *
 * @param lost labels under A alone, by {@link SharedLabels} number
 * @param gained labels under B alone
 */
public record ChangedAlert(LabelledAlert a, LabelledAlert b, BitSet lost, BitSet gained)
    implements Serializable {

  static ChangedAlert of(LabelledAlert a, LabelledAlert b, SharedLabels labels) {
    BitSet inA = labels.ofA(a.labels());
    BitSet inB = labels.ofB(b.labels());
    return new ChangedAlert(a, b, LabelChanges.without(inA, inB), LabelChanges.without(inB, inA));
  }

  /** Whether the two give it other labels or another severity. */
  boolean isChanged() {
    return !lost.isEmpty() || !gained.isEmpty() || a.severity() != b.severity();
  }
}
