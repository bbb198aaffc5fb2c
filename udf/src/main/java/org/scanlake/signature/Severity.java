package org.scanlake.signature;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The severity of an alert: the highest among its classic labels, that of "no signature" when it
 * has none. KNOWN, whose severity is 0, alone gives 0 and never raises another. Modern labels take
 * no part.
 */
public final class Severity {
  private final Map<String, Integer> byLabel = new HashMap<>();
  private final int noSignature;

  Severity(List<Signature> signatures, int noSignature) {
    this.noSignature = noSignature;
    for (Signature signature : signatures) {
      if (signature.set() == SignatureSet.CLASSIC) {
        byLabel.put(signature.label(), signature.severity());
      }
    }
  }

  /** The severity of an alert with these labels, 0–10; labels that are not classic do not count. */
  public int of(Collection<String> labels) {
    int highest = -1;
    for (String label : labels) {
      highest = Math.max(highest, byLabel.getOrDefault(label, -1));
    }
    return highest < 0 ? noSignature : highest;
  }

  int noSignature() {
    return noSignature;
  }
}
