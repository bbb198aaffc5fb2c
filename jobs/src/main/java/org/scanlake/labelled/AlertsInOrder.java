package org.scanlake.labelled;

import java.io.Serializable;
import java.util.Comparator;
import java.util.Iterator;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.function.Function;
import org.scanlake.lake.Parts;

/**
 * Alerts in the order they came. They stay in Spark: whoever iterates, as often as wanted, holds
 * one part of them.
 */
public final class AlertsInOrder implements Iterable<LabelledAlert>, AutoCloseable {
  private final LabelledAlerts all;
  private final JavaRDD<LabelledAlert> sorted;

  private AlertsInOrder(LabelledAlerts all, JavaRDD<LabelledAlert> sorted) {
    this.all = all;
    this.sorted = sorted;
  }

  /** When an alert came; of those of one moment, the id decides. */
  record Place(long receivedMicros, String alertId) implements Comparable<Place>, Serializable {
    private static final Comparator<Place> ORDER =
        Comparator.comparingLong(Place::receivedMicros).thenComparing(Place::alertId);

    static Place of(LabelledAlert alert) {
      return new Place(alert.receivedMicros(), alert.alertId());
    }

    @Override
    public int compareTo(Place other) {
      return ORDER.compare(this, other);
    }
  }

  /**
   * Those of some alerts that are wanted.
   *
   * @param all closed together with what is answered
   */
  public static AlertsInOrder of(LabelledAlerts all, Function<LabelledAlert, Boolean> wanted) {
    return of(all, all.alerts().filter(wanted));
  }

  /**
   * Some alerts.
   *
   * @param all what they come from; closed together with what is answered
   */
  public static AlertsInOrder of(LabelledAlerts all, JavaRDD<LabelledAlert> alerts) {
    return new AlertsInOrder(all, sorted(alerts, Parts.of(alerts.count())));
  }

  static JavaRDD<LabelledAlert> sorted(JavaRDD<LabelledAlert> alerts, int parts) {
    return alerts.sortBy(Place::of, true, parts);
  }

  @Override
  public Iterator<LabelledAlert> iterator() {
    return sorted.toLocalIterator();
  }

  @Override
  public void close() {
    all.close();
  }
}
