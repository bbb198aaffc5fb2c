package org.scanlake.studies;

import java.io.Serial;
import java.io.Serializable;
import java.util.BitSet;
import org.scanlake.labelled.LabelledFacts;
import org.scanlake.signature.Severity;
import org.scanlake.signature.Signatures;

/** What is hidden together with the alerts of a suppression. Merges with another by adding. */
public final class Saving implements Serializable {
  @Serial private static final long serialVersionUID = 1L;

  private final long[] labels;
  private long alerts;
  private long labelled;
  private int highestSeverity;

  Saving(Signatures signatures) {
    labels = new long[signatures.all().size()];
  }

  /**
   * Counts an alert that is hidden.
   *
   * @param own labels that only say why it is
   */
  void add(LabelledFacts alert, BitSet own, Signatures signatures) {
    alerts++;
    boolean hasOther = false;
    for (int i = alert.labels().nextSetBit(0); i >= 0; i = alert.labels().nextSetBit(i + 1)) {
      if (!own.get(i)) {
        labels[i]++;
        hasOther |= signatures.isClassic(i);
      }
    }
    labelled += hasOther ? 1 : 0;
    highestSeverity = Math.max(highestSeverity, alert.alert().severity());
  }

  Saving merge(Saving other) {
    alerts += other.alerts;
    labelled += other.labelled;
    highestSeverity = Math.max(highestSeverity, other.highestSeverity);
    for (int i = 0; i < labels.length; i++) {
      labels[i] += other.labels[i];
    }
    return this;
  }

  /** How many alerts are hidden. */
  public long alerts() {
    return alerts;
  }

  /** How many of them have a classic label besides one that only says why they are hidden. */
  public long labelled() {
    return labelled;
  }

  /** How many of them have a label besides, by the signature's index. */
  public long labelled(int signature) {
    return labels[signature];
  }

  /** The highest severity among them, 0–{@value Severity#HIGHEST}; 0 without alerts. */
  public int highestSeverity() {
    return highestSeverity;
  }
}
