package org.scanlake.lake;

import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * Table {@code scan_verdicts}: one row is one source, detector and period in which the detector saw
 * something of the source. The rows of a configuration and length of period are those of the last
 * question that asked all detectors about all time with periods of this length.
 */
public final class ScanVerdicts {
  /** When the period starts, a multiple of its length since 1970 UTC. */
  public static final String PERIOD = "period";

  public static final String PERIOD_SECONDS = "period_seconds";
  public static final String SOURCE = "source";

  /** {@code trw}, {@code blr} or {@code work-weight}. */
  public static final String DETECTOR = "detector";

  /** {@code scanner}, {@code benign} or {@code undecided}. */
  public static final String VERDICT = "verdict";

  /** What the verdict follows from: the walk's steps, the terms of y, the sample's counts. */
  public static final String EVIDENCE = "evidence";

  /** Whether the source is among the known hosts. */
  public static final String KNOWN = "known";

  /**
   * {@code inside} when the source was in one of the networks when the period started, else {@code
   * outside}; null when no networks are configured.
   */
  public static final String LOCATION = "location";

  public static final LakeTable TABLE =
      LakeTable.derived(
          "scan_verdicts",
          new StructType()
              .add(LakeTable.CONF_HASH, DataTypes.StringType)
              .add(PERIOD, DataTypes.TimestampType)
              .add(PERIOD_SECONDS, DataTypes.LongType)
              .add(SOURCE, DataTypes.StringType)
              .add(DETECTOR, DataTypes.StringType)
              .add(VERDICT, DataTypes.StringType)
              .add(EVIDENCE, DataTypes.StringType)
              .add(KNOWN, DataTypes.BooleanType)
              .add(LOCATION, DataTypes.StringType));

  private ScanVerdicts() {}
}
