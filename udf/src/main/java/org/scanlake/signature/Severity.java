package org.scanlake.signature;

import java.io.Serial;
import java.io.Serializable;
import java.util.BitSet;
import java.util.List;

/**
 * The severity of an alert: the highest among its classic labels, that of "no signature" when it
 * has none. KNOWN, whose severity is 0, alone gives 0 and never raises another. Modern labels take
 * no part.
 */
public final class Severity implements Serializable {
  /** The highest severity; the lowest is 0. */
  public static final int HIGHEST = 10;

  @Serial private static final long serialVersionUID = 1L;
  private static final int NO_PART = -1;

  private final int[] bySignature;
  private final int noSignature;

  Severity(List<Signature> signatures, int noSignature) {
    this.noSignature = noSignature;
    bySignature = new int[signatures.size()];
    for (int i = 0; i < bySignature.length; i++) {
      Signature signature = signatures.get(i);
      boolean counts = signature.set() == SignatureSet.CLASSIC;
      bySignature[i] = counts ? signature.severity() : NO_PART;
    }
  }

  /**
   * The severity of an alert, 0–10.
   *
   * @param labels the signatures it passes, as indexes into {@link Signatures#all()}
   */
  public int of(BitSet labels) {
    int highest = NO_PART;
    for (int i = labels.nextSetBit(0); i >= 0; i = labels.nextSetBit(i + 1)) {
      highest = Math.max(highest, bySignature[i]);
    }
    return highest == NO_PART ? noSignature : highest;
  }

  int noSignature() {
    return noSignature;
  }
}
