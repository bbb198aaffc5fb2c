package org.scanlake.signature;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntFunction;

/** Gives labels: holds the metric values of an alert against the thresholds of a configuration. */
public final class Labeller {
  private final Signatures signatures;
  private final MetricPlan plan;
  private final Rule[] rules;

  /** One signature: any of the lists of conditions, each with its metric's place in the plan. */
  private record Rule(Condition[][] anyOf, int[][] metrics) {}

  public Labeller(Signatures signatures, MetricPlan plan) {
    this.signatures = signatures;
    this.plan = plan;
    this.rules = signatures.all().stream().map(this::compile).toArray(Rule[]::new);
  }

  /** The signatures that {@link #label}'s bits stand for, in their order. */
  public Signatures signatures() {
    return signatures;
  }

  /**
   * The signatures that an alert passes, as indexes into {@code signatures().all()}.
   *
   * @param values gives the value of a metric by its place in the plan; asked for no more than is
   *     needed
   * @param knownSource whether the alert's source is in the known-host list
   */
  public BitSet label(IntFunction<MetricValue> values, boolean knownSource) {
    BitSet labels = new BitSet(rules.length);
    for (int i = 0; i < rules.length; i++) {
      if (passes(rules[i], values, knownSource)) {
        labels.set(i);
      }
    }
    return labels;
  }

  /**
   * What a label that was given rests on: the values of the conditions of the first list that
   * passes, in their order, without that of the source being known.
   *
   * @param signature its index
   */
  public List<MetricValue> evidence(
      int signature, IntFunction<MetricValue> values, boolean knownSource) {
    Rule rule = rules[signature];
    List<MetricValue> evidence = new ArrayList<>();
    for (int list = 0; list < rule.anyOf.length && evidence.isEmpty(); list++) {
      Condition[] conditions = rule.anyOf[list];
      if (passesAll(conditions, rule.metrics[list], values, knownSource)) {
        for (int i = 0; i < conditions.length; i++) {
          if (conditions[i].metric().kind() != MetricKind.KNOWN_SOURCE) {
            evidence.add(values.apply(rule.metrics[list][i]));
          }
        }
      }
    }
    return evidence;
  }

  /**
   * Whether an alert passes a list of conditions of a signature, some of them left out.
   *
   * @param signature its index
   * @param list index into {@link Signature#anyOf()}
   * @param leftOut places in that list
   */
  public boolean passesBut(
      int signature,
      int list,
      BitSet leftOut,
      IntFunction<MetricValue> values,
      boolean knownSource) {
    Condition[] conditions = rules[signature].anyOf[list];
    for (int i = 0; i < conditions.length; i++) {
      if (!leftOut.get(i)
          && !passes(conditions[i], rules[signature].metrics[list][i], values, knownSource)) {
        return false;
      }
    }
    return true;
  }

  /** The place in the plan of the metric of a condition. */
  public int metric(int signature, int list, int place) {
    return rules[signature].metrics[list][place];
  }

  private boolean passes(Rule rule, IntFunction<MetricValue> values, boolean knownSource) {
    for (int list = 0; list < rule.anyOf.length; list++) {
      if (passesAll(rule.anyOf[list], rule.metrics[list], values, knownSource)) {
        return true;
      }
    }
    return false;
  }

  private boolean passesAll(
      Condition[] conditions, int[] metrics, IntFunction<MetricValue> values, boolean knownSource) {
    for (int i = 0; i < conditions.length; i++) {
      if (!passes(conditions[i], metrics[i], values, knownSource)) {
        return false;
      }
    }
    return true;
  }

  private static boolean passes(
      Condition condition, int metric, IntFunction<MetricValue> values, boolean knownSource) {
    return condition.passes(
        condition.metric().kind() == MetricKind.KNOWN_SOURCE
            ? MetricValue.count(knownSource ? 1 : 0)
            : values.apply(metric));
  }

  private Rule compile(Signature signature) {
    List<List<Condition>> lists = signature.anyOf();
    Condition[][] conditions = new Condition[lists.size()][];
    int[][] metrics = new int[lists.size()][];
    for (int list = 0; list < lists.size(); list++) {
      conditions[list] = lists.get(list).toArray(Condition[]::new);
      metrics[list] = new int[conditions[list].length];
      for (int i = 0; i < conditions[list].length; i++) {
        metrics[list][i] = plan.metrics().indexOf(conditions[list][i].metric());
      }
    }
    return new Rule(conditions, metrics);
  }
}
