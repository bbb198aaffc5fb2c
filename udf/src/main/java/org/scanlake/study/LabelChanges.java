package org.scanlake.study;

import java.io.Serial;
import java.io.Serializable;
import java.util.BitSet;

/**
 * How many alerts have each label under two configurations A and B, over the alerts that both have.
 * Merges with another by adding.
 */
public final class LabelChanges implements Serializable {
  @Serial private static final long serialVersionUID = 1L;

  private final long[] inA;
  private final long[] inB;
  private final long[] lost;
  private final long[] gained;
  private long both;
  private long onlyA;
  private long onlyB;
  private long changed;

  /**
   * @param labels how many there are
   */
  public LabelChanges(int labels) {
    inA = new long[labels];
    inB = new long[labels];
    lost = new long[labels];
    gained = new long[labels];
  }

  /** Adds an alert that both have, with its labels by number. */
  public void add(BitSet a, BitSet b, boolean isChanged) {
    both++;
    changed += isChanged ? 1 : 0;
    a.stream().forEach(label -> inA[label]++);
    b.stream().forEach(label -> inB[label]++);
    without(a, b).stream().forEach(label -> lost[label]++);
    without(b, a).stream().forEach(label -> gained[label]++);
  }

  /** Adds an alert that only A has. */
  public void addOnlyA() {
    onlyA++;
  }

  /** Adds an alert that only B has. */
  public void addOnlyB() {
    onlyB++;
  }

  /** The labels that are not among {@code others}. */
  public static BitSet without(BitSet labels, BitSet others) {
    BitSet rest = (BitSet) labels.clone();
    rest.andNot(others);
    return rest;
  }

  /** Adds the counts of another over the same labels; returns this. */
  public LabelChanges merge(LabelChanges other) {
    both += other.both;
    onlyA += other.onlyA;
    onlyB += other.onlyB;
    changed += other.changed;
    for (int label = 0; label < inA.length; label++) {
      inA[label] += other.inA[label];
      inB[label] += other.inB[label];
      lost[label] += other.lost[label];
      gained[label] += other.gained[label];
    }
    return this;
  }

  /** Alerts that both have. */
  public long both() {
    return both;
  }

  /** Alerts that only A has. */
  public long onlyA() {
    return onlyA;
  }

  /** Alerts that only B has. */
  public long onlyB() {
    return onlyB;
  }

  /** Alerts of both with other labels or another severity. */
  public long changed() {
    return changed;
  }

  /** Alerts of both with a label under A. */
  public long inA(int label) {
    return inA[label];
  }

  /** Alerts of both with a label under B. */
  public long inB(int label) {
    return inB[label];
  }

  /** Alerts of both with a label under A and not under B. */
  public long lost(int label) {
    return lost[label];
  }

  /** Alerts of both with a label under B and not under A. */
  public long gained(int label) {
    return gained[label];
  }
}
