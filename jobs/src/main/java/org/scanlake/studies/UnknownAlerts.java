package org.scanlake.studies;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.storage.StorageLevel;
import org.scanlake.labelled.LabelledFacts;
import org.scanlake.lake.AlertFlows;
import org.scanlake.lake.Lake;
import org.scanlake.measured.Rules;
import org.scanlake.measured.RulesHandle;
import org.scanlake.study.NarrowMiss;
import scala.Tuple2;

/**
 * What alerts without a classic label have in common: the seed's "more work is needed on the causes
 * of unknown signatures". Their flows are read from {@code alert_flows}; purposes are those of the
 * configuration.
 *
 * @param alerts how many there are
 * @param ports the commonest
 * @param purposes the commonest purposes of destination ports
 * @param destinations the commonest
 * @param groups alerts with the same main ports; closed together with this
 */
public record UnknownAlerts(
    long alerts,
    List<Commonest> ports,
    List<Commonest> purposes,
    List<Commonest> destinations,
    UnknownGroups groups)
    implements AutoCloseable {
  private static final String UNTOLD = "?";

  /** Those among some alerts of a lake. */
  public static UnknownAlerts of(JavaRDD<LabelledFacts> alerts, Lake lake, Rules rules) {
    RulesHandle handle = rules.handle();
    JavaRDD<UnknownAlert> unknown =
        alerts.filter(alert -> !hasClassic(handle, alert)).map(alert -> unknown(handle, alert));
    JavaPairRDD<String, Tuple2<UnknownAlert, FlowShape>> shaped =
        unknown
            .mapToPair(alert -> new Tuple2<>(alert.alertId(), alert))
            .leftOuterJoin(shapes(unknown, lake))
            .mapValues(both -> new Tuple2<>(both._1(), orEmpty(both._2())))
            .persist(StorageLevel.MEMORY_AND_DISK());
    try {
      JavaRDD<FlowShape> shapes = shaped.values().map(Tuple2::_2);
      return new UnknownAlerts(
          shaped.count(),
          Commonest.top(shapes.flatMapToPair(shape -> counted(shape.ports()))),
          Commonest.top(shapes.flatMapToPair(shape -> counted(purposes(handle, shape)))),
          Commonest.top(shapes.flatMapToPair(shape -> counted(shape.destinations()))),
          UnknownGroups.of(shaped.values()));
    } finally {
      shaped.unpersist();
    }
  }

  private static boolean hasClassic(RulesHandle handle, LabelledFacts alert) {
    return alert.labels().stream().anyMatch(handle.rules().configuration().signatures()::isClassic);
  }

  private static UnknownAlert unknown(RulesHandle handle, LabelledFacts alert) {
    return new UnknownAlert(
        alert.alert().alertId(),
        alert.alert().source(),
        alert.day(),
        NarrowMiss.of(alert, handle.rules().verdicts().labeller()).stream().toList());
  }

  private static JavaPairRDD<String, FlowShape> shapes(JavaRDD<UnknownAlert> unknown, Lake lake) {
    StructType id = new StructType().add(AlertFlows.ALERT_ID, DataTypes.StringType);
    Dataset<Row> wanted =
        lake.spark().createDataFrame(unknown.map(alert -> RowFactory.create(alert.alertId())), id);
    Dataset<Row> flows =
        lake.read(AlertFlows.TABLE)
            .select(
                col(AlertFlows.ALERT_ID),
                col(AlertFlows.PROTOCOL),
                col(AlertFlows.DST_PORT),
                coalesce(col(AlertFlows.DESTINATION), lit(UNTOLD)))
            .join(wanted, AlertFlows.ALERT_ID);
    return flows
        .toJavaRDD()
        .mapToPair(row -> new Tuple2<>(row.getString(0), row))
        .aggregateByKey(
            new FlowShape(),
            (shape, row) -> shape.add(DestinationPort.of(row, 1, 2), row.getString(3)),
            FlowShape::merge);
  }

  private static FlowShape orEmpty(Optional<FlowShape> shape) {
    return shape.or(new FlowShape());
  }

  private static Iterator<Tuple2<String, Commonest>> counted(Map<String, Long> flows) {
    return flows.entrySet().stream()
        .map(one -> new Tuple2<>(one.getKey(), Commonest.of(one.getKey(), one.getValue())))
        .iterator();
  }

  private static Map<String, Long> purposes(RulesHandle handle, FlowShape shape) {
    return shape.purposes(handle.rules().configuration().ports());
  }

  @Override
  public void close() {
    groups.close();
  }
}
