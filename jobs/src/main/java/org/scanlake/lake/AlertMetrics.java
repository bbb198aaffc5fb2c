package org.scanlake.lake;

import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * Table {@code alert_metrics}: one row is one metric of one alert, whatever the thresholds, with
 * its evidence.
 */
public final class AlertMetrics {
  public static final String ALERT_ID = "alert_id";

  /** {@link org.scanlake.signature.Metric#id()}. */
  public static final String METRIC = "metric";

  /** A count, or what a share is of. */
  public static final String NUMERATOR = "numerator";

  /** 1 for counts. */
  public static final String DENOMINATOR = "denominator";

  /** The up to 5 commonest destination ports among the flows counted. */
  public static final String TOP_PORTS = "top_ports";

  /** The first up to 3 flow rows counted, as {@link AlertFlows#ROW}. */
  public static final String EXAMPLE_ROWS = "example_rows";

  /** {@link org.scanlake.conf.Configuration#metricsHash()}. */
  public static final String METRICS_HASH = "metrics_hash";

  /** One of the top ports: such as {@code TCP_80}, its purpose, how many flows. */
  public static final StructType TOP_PORT =
      new StructType()
          .add("port", DataTypes.StringType)
          .add("purpose", DataTypes.StringType)
          .add("flows", DataTypes.IntegerType);

  public static final LakeTable TABLE =
      LakeTable.loaded(
          "alert_metrics",
          new StructType()
              .add(LakeTable.RUN_ID, DataTypes.IntegerType)
              .add(ALERT_ID, DataTypes.StringType)
              .add(METRIC, DataTypes.StringType)
              .add(NUMERATOR, DataTypes.LongType)
              .add(DENOMINATOR, DataTypes.LongType)
              .add(TOP_PORTS, DataTypes.createArrayType(TOP_PORT))
              .add(EXAMPLE_ROWS, DataTypes.createArrayType(DataTypes.IntegerType))
              .add(METRICS_HASH, DataTypes.StringType),
          2);

  private AlertMetrics() {}
}
