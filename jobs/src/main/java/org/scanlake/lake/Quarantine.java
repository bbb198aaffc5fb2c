package org.scanlake.lake;

import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * Table {@code quarantine}: one row is one thing that could not be read: an archive, a mail, a row
 * of a flow table, a row of a flow log.
 */
public final class Quarantine {
  /** Fully qualified path. */
  public static final String ARCHIVE = "archive";

  /** Where the mail starts in its decompressed archive; null for archives and rows of logs. */
  public static final String MAIL_OFFSET = "mail_offset";

  /** Null for archives and rows of logs. */
  public static final String MAIL_LENGTH = "mail_length";

  /** The alert whose row it is (the mail when it reports several); else null. */
  public static final String ALERT_ID = "alert_id";

  /** Text part of the mail, from 0; null unless a row of one. */
  public static final String PART = "part";

  /** Line of the part or log, from 1; null unless a row, and beyond two thousand million. */
  public static final String LINE = "line";

  /** A name of {@link org.scanlake.alert.Reason} or {@link org.scanlake.flowlog.LogReason}. */
  public static final String REASON = "reason";

  /** The row or the subject as it stands, cut; never to be shown unescaped. */
  public static final String TEXT = "text";

  public static final LakeTable TABLE =
      LakeTable.loaded(
          "quarantine",
          new StructType()
              .add(LakeTable.RUN_ID, DataTypes.IntegerType)
              .add(ARCHIVE, DataTypes.StringType)
              .add(MAIL_OFFSET, DataTypes.LongType)
              .add(MAIL_LENGTH, DataTypes.LongType)
              .add(ALERT_ID, DataTypes.StringType)
              .add(PART, DataTypes.IntegerType)
              .add(LINE, DataTypes.IntegerType)
              .add(REASON, DataTypes.StringType)
              .add(TEXT, DataTypes.StringType),
          1);

  private Quarantine() {}
}
