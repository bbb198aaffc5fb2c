package org.scanlake.studies;

import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import org.apache.spark.api.java.JavaPairRDD;
import scala.Tuple2;

/**
 * Something that many alerts have.
 *
 * @param name such as a port
 * @param alerts that have it
 * @param flows of these alerts that have it
 */
public record Commonest(String name, long alerts, long flows) implements Serializable {
  private static final int SHOWN = 10;

  private static final class Order implements Comparator<Commonest>, Serializable {
    private static final long serialVersionUID = 1L;

    @Override
    public int compare(Commonest a, Commonest b) {
      return Comparator.comparingLong(Commonest::alerts)
          .thenComparingLong(Commonest::flows)
          .reversed()
          .thenComparing(Commonest::name)
          .compare(a, b);
    }
  }

  /** Of one alert. */
  static Commonest of(String name, long flows) {
    return new Commonest(name, 1, flows);
  }

  private static Commonest plus(Commonest a, Commonest b) {
    return new Commonest(a.name, a.alerts + b.alerts, a.flows + b.flows);
  }

  /** Those that most alerts have. */
  static List<Commonest> top(JavaPairRDD<String, Commonest> all) {
    return all.reduceByKey(Commonest::plus).map(Tuple2::_2).takeOrdered(SHOWN, new Order());
  }
}
