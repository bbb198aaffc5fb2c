package org.scanlake.lake;

import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** Table {@code weekday_frequencies}: one row is one weekday of the writers' clocks. */
public final class WeekdayFrequencies {
  /** 1 is Monday. */
  public static final String WEEKDAY = "weekday";

  /** {@code Mon} and so on. */
  public static final String NAME = "name";

  public static final String ALERTS = "alerts";

  /** How many such days lie between the first alert and the last. */
  public static final String DAYS = "days";

  /** Alerts a day; 0 without such a day. */
  public static final String PER_DAY = "per_day";

  public static final LakeTable TABLE =
      LakeTable.derived(
          "weekday_frequencies",
          new StructType()
              .add(LakeTable.CONF_HASH, DataTypes.StringType)
              .add(WEEKDAY, DataTypes.IntegerType)
              .add(NAME, DataTypes.StringType)
              .add(ALERTS, DataTypes.LongType)
              .add(DAYS, DataTypes.LongType)
              .add(PER_DAY, DataTypes.DoubleType));

  private WeekdayFrequencies() {}
}
