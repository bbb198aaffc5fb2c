package org.scanlake.labelled;

import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.storage.StorageLevel;
import org.scanlake.lake.Parts;
import org.scanlake.study.LabelChanges;
import org.scanlake.study.SharedLabels;

/**
 * The alerts of A held against those of B: of two studies, or of one under two configurations.
 * Whoever goes through them holds one part of them.
 */
public final class ComparedAlerts implements AutoCloseable {
  private final JavaRDD<AlertPair> pairs;
  private final SharedLabels labels;
  private final LabelChanges changes;

  private ComparedAlerts(JavaRDD<AlertPair> pairs, SharedLabels labels) {
    this.pairs = pairs;
    this.labels = labels;
    this.changes =
        pairs
            .mapPartitions(part -> List.of(count(part, labels)).iterator())
            .fold(new LabelChanges(labels.names().size()), LabelChanges::merge);
  }

  /** Compares alerts of the same id. */
  public static ComparedAlerts of(LabelledAlerts a, LabelledAlerts b, SharedLabels labels) {
    JavaRDD<AlertPair> all = a.alerts().map(AlertPair::ofA).union(b.alerts().map(AlertPair::ofB));
    JavaRDD<AlertPair> pairs =
        all.keyBy(AlertPair::alertId)
            .reduceByKey(AlertPair::merge, all.context().defaultParallelism())
            .values()
            .persist(StorageLevel.MEMORY_AND_DISK());
    return new ComparedAlerts(pairs, labels);
  }

  private static LabelChanges count(Iterator<AlertPair> pairs, SharedLabels labels) {
    LabelChanges changes = new LabelChanges(labels.names().size());
    pairs.forEachRemaining(pair -> pair.addTo(changes, labels));
    return changes;
  }

  /** The numbering of their labels. */
  public SharedLabels labels() {
    return labels;
  }

  /** How many there are of each kind. */
  public LabelChanges changes() {
    return changes;
  }

  /** The alerts of both with other labels or another severity, in the order they came. */
  public Iterable<ChangedAlert> changed() {
    SharedLabels shared = labels;
    JavaRDD<ChangedAlert> sorted =
        pairs
            .flatMap(pair -> pair.changed(shared).stream().iterator())
            .sortBy(alert -> AlertsInOrder.Place.of(alert.a()), true, Parts.of(changes.changed()));
    return sorted::toLocalIterator;
  }

  /** Frees memory; the alerts cannot be used any more. */
  @Override
  public void close() {
    pairs.unpersist();
  }
}
