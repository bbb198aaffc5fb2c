package org.scanlake.lake;

import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * Table {@code runs}: one row is one run that changed the lake, written when all else of it was.
 * For information, and the sign that the derived tables of its configuration are up to date.
 */
public final class Runs {
  public static final String COMMAND = "command";
  public static final String METRICS_HASH = "metrics_hash";
  public static final String CODE_VERSION = "code_version";
  public static final String STARTED = "started";
  public static final String SECONDS = "seconds";

  /** Read in this run. */
  public static final String MAILS = "mails";

  /** New in this run. */
  public static final String ALERTS = "alerts";

  /** New in this run. */
  public static final String FLOWS = "flows";

  /** JSON: table to Delta version. */
  public static final String INPUT_VERSIONS = "input_versions";

  public static final LakeTable TABLE =
      LakeTable.loaded(
          "runs",
          new StructType()
              .add(LakeTable.RUN_ID, DataTypes.IntegerType)
              .add(COMMAND, DataTypes.StringType)
              .add(LakeTable.CONF_HASH, DataTypes.StringType)
              .add(METRICS_HASH, DataTypes.StringType)
              .add(CODE_VERSION, DataTypes.StringType)
              .add(STARTED, DataTypes.TimestampType)
              .add(SECONDS, DataTypes.DoubleType)
              .add(MAILS, DataTypes.LongType)
              .add(ALERTS, DataTypes.LongType)
              .add(FLOWS, DataTypes.LongType)
              .add(INPUT_VERSIONS, DataTypes.StringType),
          1);

  private Runs() {}
}
