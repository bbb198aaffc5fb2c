package org.scanlake.studies;

import java.io.Serializable;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.storage.StorageLevel;
import org.scanlake.lake.Parts;
import scala.Tuple2;

/**
 * Groups of like alerts, the largest first; of equals by their ports. They stay in Spark, as there
 * may be as many as alerts: whoever iterates, as often as wanted, holds one part of them.
 */
public final class UnknownGroups implements Iterable<UnknownGroup>, AutoCloseable {
  private final JavaRDD<UnknownGroup> groups;
  private final JavaRDD<UnknownGroup> sorted;

  private UnknownGroups(JavaRDD<UnknownGroup> groups) {
    this.groups = groups;
    this.sorted = groups.sortBy(Place::of, true, Parts.of(groups.count()));
  }

  private record Place(long alerts, String ports) implements Comparable<Place>, Serializable {
    private static final Comparator<Place> ORDER =
        Comparator.comparingLong(Place::alerts).reversed().thenComparing(Place::ports);

    static Place of(UnknownGroup group) {
      return new Place(group.alerts(), String.join(" ", group.ports()));
    }

    @Override
    public int compareTo(Place other) {
      return ORDER.compare(this, other);
    }
  }

  /** Those of some alerts; when this returns, the alerts are looked at no more. */
  static UnknownGroups of(JavaRDD<Tuple2<UnknownAlert, FlowShape>> alerts) {
    JavaPairRDD<List<String>, UnknownGroup> groups =
        alerts
            .mapToPair(alert -> new Tuple2<>(alert._2().mainPorts(), UnknownGroup.of(alert)))
            .reduceByKey(UnknownGroup::merge);
    return new UnknownGroups(
        groups
            .join(sources(alerts))
            .values()
            .map(both -> both._1().from(both._2()))
            .persist(StorageLevel.MEMORY_AND_DISK()));
  }

  /** How many sources each group has. One may have more of them than a task could hold. */
  private static JavaPairRDD<List<String>, Long> sources(
      JavaRDD<Tuple2<UnknownAlert, FlowShape>> alerts) {
    return alerts
        .map(alert -> new Tuple2<>(alert._2().mainPorts(), alert._1().source()))
        .distinct()
        .mapToPair(one -> new Tuple2<>(one._1(), 1L))
        .reduceByKey(Long::sum);
  }

  @Override
  public Iterator<UnknownGroup> iterator() {
    return sorted.toLocalIterator();
  }

  /** Frees memory; the groups cannot be used any more. */
  @Override
  public void close() {
    groups.unpersist();
  }
}
