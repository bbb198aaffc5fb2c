package org.scanlake.lake;

import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * Table {@code alert_labels}: one row is one signature that an alert passes under a configuration.
 */
public final class AlertLabels {
  public static final String ALERT_ID = "alert_id";
  public static final String LABEL = "label";

  /** {@code classic} or {@code modern}. */
  public static final String SET = "set";

  /** Of the signature, 0-10. */
  public static final String SEVERITY = "severity";

  public static final LakeTable TABLE =
      LakeTable.derived(
          "alert_labels",
          new StructType()
              .add(LakeTable.CONF_HASH, DataTypes.StringType)
              .add(ALERT_ID, DataTypes.StringType)
              .add(LABEL, DataTypes.StringType)
              .add(SET, DataTypes.StringType)
              .add(SEVERITY, DataTypes.IntegerType));

  private AlertLabels() {}
}
