package org.scanlake.signature;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * A named rule that gives an alert a label.
 *
 * @param label as summaries print it, unique; a trailing space belongs to it
 * @param name short and without thresholds, for commands
 * @param anyOf the label is given when all conditions of at least one list pass
 * @param severity 0–10; 0 in the modern set, where it does not count
 * @param reason one line: why the rule is a sign of what its name says
 * @param examples values of its conditions and whether the label is given, checked at loading
 */
public record Signature(
    String label,
    String name,
    SignatureSet set,
    List<List<Condition>> anyOf,
    int severity,
    String reason,
    List<SignatureExample> examples) {
  public Signature {
    List<List<Condition>> alternatives = new ArrayList<>();
    for (List<Condition> all : anyOf) {
      alternatives.add(List.copyOf(all));
    }
    anyOf = List.copyOf(alternatives);
    examples = List.copyOf(examples);
  }

  /** All conditions in the order of the file. */
  public List<Condition> conditions() {
    List<Condition> conditions = new ArrayList<>();
    for (List<Condition> all : anyOf) {
      conditions.addAll(all);
    }
    return conditions;
  }

  /** Whether it only says that the source is in the known-host list. */
  public boolean isOfKnownSources() {
    return conditions().stream()
        .allMatch(condition -> condition.metric().kind() == MetricKind.KNOWN_SOURCE);
  }

  /** Whether an alert with these metric values gets the label. */
  public boolean passes(Function<Metric, MetricValue> values) {
    List<MetricValue> inOrder = new ArrayList<>();
    for (Condition condition : conditions()) {
      inOrder.add(values.apply(condition.metric()));
    }
    return passes(inOrder);
  }

  /** Whether it gets the label with these values of {@link #conditions()}. */
  boolean passes(List<MetricValue> values) {
    int next = 0;
    boolean given = false;
    for (List<Condition> all : anyOf) {
      boolean passes = true;
      for (Condition condition : all) {
        passes &= condition.passes(values.get(next++));
      }
      given |= passes;
    }
    return given;
  }
}
