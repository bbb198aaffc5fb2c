package org.scanlake.studies;

import java.io.Serial;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.apache.spark.api.java.JavaRDD;
import org.scanlake.labelled.LabelledAlert;
import org.scanlake.labelled.LabelledFacts;
import org.scanlake.measured.Rules;
import org.scanlake.measured.RulesHandle;
import org.scanlake.signature.Signatures;

/** What suppressions would save, and hide. */
public final class Budget implements Serializable {
  @Serial private static final long serialVersionUID = 1L;

  private final List<Saving> each = new ArrayList<>();
  private final Saving together;
  private long alerts;
  private long firstDay = Long.MAX_VALUE;
  private long lastDay = Long.MIN_VALUE;

  private Budget(BudgetQuestion question, Signatures signatures) {
    question.suppressions().forEach(suppression -> each.add(new Saving(signatures)));
    together = new Saving(signatures);
  }

  /** That of some alerts. */
  public static Budget of(JavaRDD<LabelledFacts> alerts, Rules rules, BudgetQuestion question) {
    RulesHandle handle = rules.handle();
    return alerts
        .mapPartitions(part -> List.of(of(handle.rules(), part, question)).iterator())
        .fold(new Budget(question, rules.configuration().signatures()), Budget::merge);
  }

  private static Budget of(Rules rules, Iterator<LabelledFacts> alerts, BudgetQuestion question) {
    Signatures signatures = rules.configuration().signatures();
    List<SuppressionRule> suppressing = rules(question, signatures);
    Budget budget = new Budget(question, signatures);
    alerts.forEachRemaining(
        alert -> budget.add(alert, suppressing, question.lastDay(), signatures));
    return budget;
  }

  private static List<SuppressionRule> rules(BudgetQuestion question, Signatures signatures) {
    return question.suppressions().stream()
        .map(suppression -> new SuppressionRule(suppression, signatures))
        .toList();
  }

  /** Those of the alerts that are hidden and have a classic label that is lost with them. */
  public static JavaRDD<LabelledAlert> hidden(
      JavaRDD<LabelledFacts> alerts, Rules rules, BudgetQuestion question) {
    RulesHandle handle = rules.handle();
    return alerts.mapPartitions(part -> hidden(handle.rules(), part, question));
  }

  private static Iterator<LabelledAlert> hidden(
      Rules rules, Iterator<LabelledFacts> alerts, BudgetQuestion question) {
    Signatures signatures = rules.configuration().signatures();
    List<SuppressionRule> suppressing = rules(question, signatures);
    Iterable<LabelledFacts> once = () -> alerts;
    return StreamSupport.stream(once.spliterator(), false)
        .filter(
            alert -> {
              Budget one = new Budget(question, signatures);
              one.add(alert, suppressing, question.lastDay(), signatures);
              return one.together.labelled() > 0;
            })
        .map(LabelledFacts::alert)
        .iterator();
  }

  private void add(
      LabelledFacts alert, List<SuppressionRule> rules, long until, Signatures signatures) {
    long day = alert.day().toEpochDay();
    alerts++;
    firstDay = Math.min(firstDay, day);
    lastDay = Math.max(lastDay, day);
    BitSet own = new BitSet();
    boolean isHidden = false;
    for (int i = 0; i < rules.size(); i++) {
      if (day <= until && rules.get(i).hides(alert)) {
        each.get(i).add(alert, rules.get(i).own(), signatures);
        own.or(rules.get(i).own());
        isHidden = true;
      }
    }
    if (isHidden) {
      together.add(alert, own, signatures);
    }
  }

  private Budget merge(Budget other) {
    alerts += other.alerts;
    firstDay = Math.min(firstDay, other.firstDay);
    lastDay = Math.max(lastDay, other.lastDay);
    together.merge(other.together);
    for (int i = 0; i < each.size(); i++) {
      each.get(i).merge(other.each.get(i));
    }
    return this;
  }

  /** How many alerts there are, hidden or not. */
  public long alerts() {
    return alerts;
  }

  /** The day of the first alert; empty without alerts. */
  public Optional<LocalDate> first() {
    return alerts == 0 ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(firstDay));
  }

  /** The day of the last alert; empty without alerts. */
  public Optional<LocalDate> last() {
    return alerts == 0 ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(lastDay));
  }

  /** What each suppression of the question would do by itself, in its order. */
  public List<Saving> each() {
    return List.copyOf(each);
  }

  /** What all of them would do. */
  public Saving together() {
    return together;
  }
}
