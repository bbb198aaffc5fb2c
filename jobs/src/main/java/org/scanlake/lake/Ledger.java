package org.scanlake.lake;

import java.util.Set;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * Table {@code ledger}: one row is one archive or flow log as one run read it, and what became of
 * its mails or rows. It is written last: rows of other tables count only when their run is in here.
 *
 * <p>Per row, {@code mails = alert_mails + duplicates + not_alerts + quarantined} and {@code rows =
 * flows + repeated + apart + bad_rows}. Alerts and rows are those that the lake has more by this
 * reading, so that they add up to what the lake has: of duplicates none, of replaced mails the
 * difference, which may be below 0.
 *
 * <p>A run may have two rows of an archive: one that read it, and one that only notes that its time
 * changed since and its content did not; that one reads from its size to its size.
 */
public final class Ledger {
  /** Fully qualified path. */
  public static final String ARCHIVE = "archive";

  /** {@code mbox}, {@code mail} or {@code other}; of a flow log its format. */
  public static final String KIND = "kind";

  /**
   * First decompressed byte read; above 0 when the archive had grown. The size of an archive that
   * got another time and kept its content: nothing was read of it.
   */
  public static final String FROM_OFFSET = "from_offset";

  /**
   * Behind the last decompressed byte read; the size where nothing was read. Of a plain flow log
   * below its size when it ended within a row, which waits until the log has grown.
   */
  public static final String TO_OFFSET = "to_offset";

  /** Bytes of the file when it was read. */
  public static final String SIZE = "size";

  public static final String MODIFIED = "modified";

  /** Hexadecimal SHA-256 of the first 64 KiB of the file; of a compressed flow log decompressed. */
  public static final String HEAD_HASH = "head_hash";

  /** Hexadecimal SHA-256 of the last 64 KiB of the file. */
  public static final String TAIL_HASH = "tail_hash";

  /**
   * Hexadecimal SHA-256 over the SHA-256s of the file's blocks of 8 MiB, from from_offset to size;
   * of no bytes where nothing is read of the file; of a compressed flow log of its decompressed
   * bytes, so that it is known again however it is compressed.
   */
  public static final String CONTENT_HASH = "content_hash";

  public static final String LINES = "lines";
  public static final String MAILS = "mails";

  /** Mails that gave new alerts. */
  public static final String ALERT_MAILS = "alert_mails";

  /** Above {@code alert_mails} when a mail reports several sources. */
  public static final String ALERTS = "alerts";

  /** Alert mails that the lake or this run had already. */
  public static final String DUPLICATES = "duplicates";

  /**
   * Those of the duplicates whose alerts this run wrote again because they read better: the first
   * 32 hexadecimal digits of their identities. Their rows of earlier runs count no more. Of a flow
   * log: where rows start, with a blank and the run that read them when they were not whole; these
   * count no more either.
   */
  public static final String REPLACED_MAILS = "replaced_mails";

  public static final String NOT_ALERTS = "not_alerts";
  public static final String QUARANTINED = "quarantined";
  public static final String ROWS = "rows";
  public static final String FLOWS = "flows";

  /** Rows in second copies of tables. */
  public static final String REPEATED = "repeated";

  /** Rows of a flow log that are no flows of their own. */
  public static final String APART = "apart";

  public static final String BAD_ROWS = "bad_rows";

  /**
   * Why the archive was not read to its end or not at all; empty when it was. Of a flow log also
   * {@link org.scanlake.flowlog.LogReason#OTHER_HEADER}: it ended under another header than it
   * began with; and {@link #COPY}: the bytes were read under another name.
   */
  public static final String REASON = "reason";

  /** The {@link #REASON} of a flow log, or its beginning, that was read under another name. */
  public static final String COPY = "COPY";

  public static final String LOADED_AT = "loaded_at";

  /**
   * Version of table {@link TcpSamples} that holds from this run on, until a later run names
   * another; null in the rows of archives of mails, and where there were no samples yet.
   */
  public static final String SAMPLES_VERSION = "samples_version";

  public static final LakeTable TABLE =
      LakeTable.loaded(
          "ledger",
          new StructType()
              .add(LakeTable.RUN_ID, DataTypes.IntegerType)
              .add(ARCHIVE, DataTypes.StringType)
              .add(KIND, DataTypes.StringType)
              .add(FROM_OFFSET, DataTypes.LongType)
              .add(TO_OFFSET, DataTypes.LongType)
              .add(SIZE, DataTypes.LongType)
              .add(MODIFIED, DataTypes.TimestampType)
              .add(HEAD_HASH, DataTypes.StringType)
              .add(TAIL_HASH, DataTypes.StringType)
              .add(CONTENT_HASH, DataTypes.StringType)
              .add(LINES, DataTypes.LongType)
              .add(MAILS, DataTypes.LongType)
              .add(ALERT_MAILS, DataTypes.LongType)
              .add(ALERTS, DataTypes.LongType)
              .add(DUPLICATES, DataTypes.LongType)
              .add(REPLACED_MAILS, DataTypes.createArrayType(DataTypes.StringType))
              .add(NOT_ALERTS, DataTypes.LongType)
              .add(QUARANTINED, DataTypes.LongType)
              .add(ROWS, DataTypes.LongType)
              .add(FLOWS, DataTypes.LongType)
              .add(REPEATED, DataTypes.LongType)
              .add(APART, DataTypes.LongType)
              .add(BAD_ROWS, DataTypes.LongType)
              .add(REASON, DataTypes.StringType)
              .add(LOADED_AT, DataTypes.TimestampType)
              .add(SAMPLES_VERSION, DataTypes.LongType),
          1);

  private static final Set<String> KINDS_OF_MAIL = Set.of("mbox", "mail", "other");

  private Ledger() {}

  /** Whether a row is one of a flow log. */
  public static boolean isOfLog(Row row) {
    return !KINDS_OF_MAIL.contains(row.getString(column(KIND)));
  }

  /** Whether a row tells of what was read under another name. */
  public static boolean isOfCopy(Row row) {
    return row.getString(column(REASON)).equals(COPY);
  }

  /** Place of a column in the rows. */
  public static int column(String name) {
    return TABLE.schema().fieldIndex(name);
  }
}
