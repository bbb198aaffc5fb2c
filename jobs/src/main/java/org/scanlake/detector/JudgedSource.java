package org.scanlake.detector;

import java.util.EnumMap;
import java.util.Map;
import org.scanlake.network.Address;

/**
 * A source and what the detectors that were asked say of it.
 *
 * @param isKnown whether it is among the known hosts
 * @param location {@code inside} or {@code outside}; empty when no networks are configured
 * @param findings of each detector that was asked
 */
public record JudgedSource(
    Address source, boolean isKnown, String location, Map<Detector, Finding> findings) {
  public JudgedSource {
    findings = new EnumMap<>(findings);
  }

  /** What a detector says that was asked. */
  public Finding finding(Detector detector) {
    return findings.getOrDefault(detector, Finding.NOTHING);
  }

  /** What all that were asked say together. */
  public Verdict agreement() {
    return Agreement.of(findings.values().stream().map(Finding::verdict).toList());
  }
}
