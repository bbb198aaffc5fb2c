package org.scanlake.lake;

import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** Table {@code source_breakdowns}: one row is one source class; an alert may have several. */
public final class SourceBreakdowns {
  public static final String SOURCE_CLASS = "class";
  public static final String ALERTS = "alerts";

  /** All alerts. */
  public static final String OF_ALERTS = "of_alerts";

  public static final LakeTable TABLE =
      LakeTable.derived(
          "source_breakdowns",
          new StructType()
              .add(LakeTable.CONF_HASH, DataTypes.StringType)
              .add(SOURCE_CLASS, DataTypes.StringType)
              .add(ALERTS, DataTypes.LongType)
              .add(OF_ALERTS, DataTypes.LongType));

  private SourceBreakdowns() {}
}
