package org.scanlake.lake;

import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * Table {@code threshold_sweeps}: one row is one signature and one threshold, over all alerts of
 * the lake. The rows of a configuration are those of the last sweep that asked for all signatures
 * and all time.
 */
public final class ThresholdSweeps {
  /** The signature's name, which is unique. */
  public static final String NAME = "name";

  /** The base name, such as {@code SKYPE}. */
  public static final String SIGNATURE = "signature";

  /** {@code classic} or {@code modern}. */
  public static final String SET = "set";

  /** A count, or for shares whole percent. */
  public static final String THRESHOLD = "threshold";

  /** Alerts that get the label. */
  public static final String LABELLED = "labelled";

  /** Alerts that get the label and no other of the classic set. */
  public static final String ALONE = "alone";

  /** Alerts without any label of the classic set. */
  public static final String NO_SIGNATURE = "no_signature";

  /** Whether the threshold is the configured one. */
  public static final String CONFIGURED = "configured";

  /** All alerts. */
  public static final String ALERTS = "alerts";

  /** From the first alert's day to the last's. */
  public static final String DAYS = "days";

  public static final LakeTable TABLE =
      LakeTable.derived(
          "threshold_sweeps",
          new StructType()
              .add(LakeTable.CONF_HASH, DataTypes.StringType)
              .add(NAME, DataTypes.StringType)
              .add(SIGNATURE, DataTypes.StringType)
              .add(SET, DataTypes.StringType)
              .add(THRESHOLD, DataTypes.LongType)
              .add(LABELLED, DataTypes.LongType)
              .add(ALONE, DataTypes.LongType)
              .add(NO_SIGNATURE, DataTypes.LongType)
              .add(CONFIGURED, DataTypes.BooleanType)
              .add(ALERTS, DataTypes.LongType)
              .add(DAYS, DataTypes.LongType));

  private ThresholdSweeps() {}
}
