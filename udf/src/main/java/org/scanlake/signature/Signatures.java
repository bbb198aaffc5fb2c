package org.scanlake.signature;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.scanlake.conf.YamlNode;

/** The signatures of {@code signatures.yaml}, their examples checked. Immutable. */
public final class Signatures {
  private final List<Signature> all;
  private final Severity severity;
  private final List<Metric> metrics;

  Signatures(List<Signature> all, int noSignatureSeverity) {
    this.all = List.copyOf(all);
    this.severity = new Severity(this.all, noSignatureSeverity);
    this.metrics = distinctMetrics(this.all);
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
    List<Signature> members = new ArrayList<>();
    for (Signature signature : all) {
      if (signature.set() == set) {
        members.add(signature);
      }
    }
    return members;
  }

  /** Whether the signature with this index is in the classic set. */
  public boolean isClassic(int index) {
    return all.get(index).set() == SignatureSet.CLASSIC;
  }

  /** The distinct metrics in the order in which the signatures use them. */
  public List<Metric> metrics() {
    return metrics;
  }

  private static List<Metric> distinctMetrics(List<Signature> signatures) {
    Map<String, Metric> byId = new LinkedHashMap<>();
    for (Signature signature : signatures) {
      for (Condition condition : signature.conditions()) {
        byId.putIfAbsent(condition.metric().id(), condition.metric());
      }
    }
    return List.copyOf(byId.values());
  }

  /** The severity of an alert without labels, 0–10. */
  public int noSignatureSeverity() {
    return severity.noSignature();
  }

  public Severity severity() {
    return severity;
  }
}
