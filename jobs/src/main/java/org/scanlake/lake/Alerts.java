package org.scanlake.lake;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.time.LocalDate;
import java.util.Optional;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * Table {@code alerts}: one row is one alert: one mail, or one source of a mail that reports
 * several.
 */
public final class Alerts {
  /** 64 hexadecimal digits; of one of several sources {@code digits-address}. */
  public static final String ALERT_ID = "alert_id";

  /** 64 hexadecimal digits. */
  public static final String MAIL_ID = "mail_id";

  public static final String ARCHIVE = "archive";
  public static final String MAIL_OFFSET = "mail_offset";
  public static final String MAIL_LENGTH = "mail_length";

  /** Without brackets; empty when the mail has none. */
  public static final String MESSAGE_ID = "message_id";

  public static final String KIND = "kind";

  /** Dialects that gave rows, joined by {@code +}. */
  public static final String DIALECTS = "dialects";

  public static final String RECEIVED = "received";

  /** Offset of the writer's clock from UTC. */
  public static final String RECEIVED_OFFSET_S = "received_offset_s";

  /** On the writer's clock. */
  public static final String DAY = "day";

  /** On the writer's clock; 1 is Monday. */
  public static final String WEEKDAY = "weekday";

  /** On the writer's clock. */
  public static final String HOUR = "hour";

  /** Canonical address. */
  public static final String SOURCE = "source";

  /** Empty when the mail names none. */
  public static final String HOST = "host";

  /** Empty when the mail carries none. */
  public static final String CANDO = "cando";

  public static final String FLOWS = "flows";
  public static final String REPEATED = "repeated";
  public static final String BAD_ROWS = "bad_rows";

  public static final LakeTable TABLE =
      LakeTable.loaded(
          "alerts",
          new StructType()
              .add(LakeTable.RUN_ID, DataTypes.IntegerType)
              .add(ALERT_ID, DataTypes.StringType)
              .add(MAIL_ID, DataTypes.StringType)
              .add(ARCHIVE, DataTypes.StringType)
              .add(MAIL_OFFSET, DataTypes.LongType)
              .add(MAIL_LENGTH, DataTypes.LongType)
              .add(MESSAGE_ID, DataTypes.StringType)
              .add(KIND, DataTypes.StringType)
              .add(DIALECTS, DataTypes.StringType)
              .add(RECEIVED, DataTypes.TimestampType)
              .add(RECEIVED_OFFSET_S, DataTypes.IntegerType)
              .add(DAY, DataTypes.DateType)
              .add(WEEKDAY, DataTypes.IntegerType)
              .add(HOUR, DataTypes.IntegerType)
              .add(SOURCE, DataTypes.StringType)
              .add(HOST, DataTypes.StringType)
              .add(CANDO, DataTypes.StringType)
              .add(FLOWS, DataTypes.IntegerType)
              .add(REPEATED, DataTypes.IntegerType)
              .add(BAD_ROWS, DataTypes.IntegerType),
          2);

  private Alerts() {}

  /** The condition that an alert came on one of these days, both included. */
  public static Column inPeriod(Optional<LocalDate> since, Optional<LocalDate> until) {
    Column from = since.map(day -> col(DAY).geq(lit(day))).orElse(lit(true));
    return until.map(day -> from.and(col(DAY).leq(lit(day)))).orElse(from);
  }
}
