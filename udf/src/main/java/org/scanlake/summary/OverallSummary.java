package org.scanlake.summary;

import java.io.Serial;
import java.io.Serializable;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.Map;
import java.util.TreeMap;
import org.scanlake.signature.Severity;
import org.scanlake.signature.Signature;
import org.scanlake.signature.SignatureSet;
import org.scanlake.signature.Signatures;

/**
 * The seed's overall summary as a value: alerts are added to it, and it merges with another by
 * adding. Plain Java threads and Spark tasks fill the same class. Counts are of alerts; a duplicate
 * must not be added.
 */
public final class OverallSummary implements Serializable {
  @Serial private static final long serialVersionUID = 1L;

  private final BitSet classic;
  private final Severity severity;
  private final long[] severities = new long[Severity.HIGHEST + 1];
  private final long[] labels;
  private final long[] weekdays = new long[DayOfWeek.values().length];
  private final TreeMap<String, Long> classes = new TreeMap<>();
  private final TreeMap<LocalDate, Long> days = new TreeMap<>();
  private long alerts;
  private long unlabelled;
  private long withoutFlows;

  public OverallSummary(Signatures signatures) {
    severity = signatures.severity();
    labels = new long[signatures.all().size()];
    classic = new BitSet(labels.length);
    for (int i = 0; i < labels.length; i++) {
      Signature signature = signatures.all().get(i);
      classic.set(i, signature.set() == SignatureSet.CLASSIC);
    }
  }

  /** Counts one alert. */
  public void add(AlertVerdict alert) {
    alerts++;
    for (int i = alert.labels().nextSetBit(0); i >= 0; i = alert.labels().nextSetBit(i + 1)) {
      labels[i]++;
    }
    unlabelled += alert.labels().intersects(classic) ? 0 : 1;
    severities[severity.of(alert.labels())]++;
    withoutFlows += alert.flows() == 0 ? 1 : 0;
    weekdays[alert.day().getDayOfWeek().getValue() - 1]++;
    days.merge(alert.day(), 1L, Long::sum);
    for (String sourceClass : alert.classes()) {
      classes.merge(sourceClass, 1L, Long::sum);
    }
  }

  /** Adds the counts of another summary over the same signatures; returns this. */
  public OverallSummary merge(OverallSummary other) {
    alerts += other.alerts;
    unlabelled += other.unlabelled;
    withoutFlows += other.withoutFlows;
    addAll(labels, other.labels);
    addAll(severities, other.severities);
    addAll(weekdays, other.weekdays);
    other.classes.forEach((name, count) -> classes.merge(name, count, Long::sum));
    other.days.forEach((day, count) -> days.merge(day, count, Long::sum));
    return this;
  }

  /** How many alerts were added. */
  public long alerts() {
    return alerts;
  }

  /** How many alerts have the label of the signature with this index. */
  public long labelled(int signature) {
    return labels[signature];
  }

  /** How many alerts have no classic label. */
  public long unlabelled() {
    return unlabelled;
  }

  /** How many alerts have a severity, 0–10. */
  public long ofSeverity(int rank) {
    return severities[rank];
  }

  /** How many alerts have no flow. */
  public long withoutFlows() {
    return withoutFlows;
  }

  /** How many alerts a weekday of the writer's clock has. */
  public long on(DayOfWeek weekday) {
    return weekdays[weekday.getValue() - 1];
  }

  /** How many alerts have a source class; an alert may have several. */
  public long inClass(String sourceClass) {
    return classes.getOrDefault(sourceClass, 0L);
  }

  /** Alerts by source class. */
  public Map<String, Long> classes() {
    return new TreeMap<>(classes);
  }

  /** Alerts by day of the writer's clock; days without any are absent. */
  public Map<LocalDate, Long> days() {
    return new TreeMap<>(days);
  }

  private static void addAll(long[] to, long[] from) {
    for (int i = 0; i < to.length; i++) {
      to[i] += from[i];
    }
  }
}
