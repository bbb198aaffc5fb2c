package org.scanlake.signature;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.scanlake.conf.YamlNode;

/** The signatures of {@code signatures.yaml}, their examples checked. Immutable. */
public final class Signatures {
  private final List<Signature> all;
  private final Severity severity;

  Signatures(List<Signature> all, int noSignatureSeverity) {
    this.all = List.copyOf(all);
    this.severity = new Severity(this.all, noSignatureSeverity);
  }

  /** Reads the root of {@code signatures.yaml}; a wrong example is refused like a wrong key. */
  public static Signatures load(YamlNode root) {
    return new SignaturesReader().read(root);
  }

  /** In the order of the file, the classic set first. */
  public List<Signature> all() {
    return all;
  }

  /** One of the two sets in the order of the file. */
  public List<Signature> of(SignatureSet set) {
    return all.stream().filter(signature -> signature.set() == set).toList();
  }

  /** The distinct metrics in the order in which the signatures use them. */
  public List<Metric> metrics() {
    Set<Metric> metrics = new LinkedHashSet<>();
    for (Signature signature : all) {
      signature.conditions().forEach(condition -> metrics.add(condition.metric()));
    }
    return List.copyOf(metrics);
  }

  /** The severity of an alert without labels, 0–10. */
  public int noSignatureSeverity() {
    return severity.noSignature();
  }

  public Severity severity() {
    return severity;
  }
}
