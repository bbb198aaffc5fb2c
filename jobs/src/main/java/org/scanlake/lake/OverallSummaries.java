package org.scanlake.lake;

import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * Table {@code overall_summary}: one row is one label and how many alerts have it; {@code No
 * signature} counts those without a classic label.
 */
public final class OverallSummaries {
  /** {@code classic} or {@code modern}. */
  public static final String SET = "set";

  public static final String LABEL = "label";
  public static final String ALERTS = "alerts";

  /** All alerts. */
  public static final String OF_ALERTS = "of_alerts";

  public static final LakeTable TABLE =
      LakeTable.derived(
          "overall_summary",
          new StructType()
              .add(LakeTable.CONF_HASH, DataTypes.StringType)
              .add(SET, DataTypes.StringType)
              .add(LABEL, DataTypes.StringType)
              .add(ALERTS, DataTypes.LongType)
              .add(OF_ALERTS, DataTypes.LongType));

  private OverallSummaries() {}
}
