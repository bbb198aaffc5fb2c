package org.scanlake.aggregate;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.max;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.scanlake.lake.Lake;
import org.scanlake.lake.LakeTable;
import org.scanlake.lake.Ledger;
import org.scanlake.lake.Parts;
import org.scanlake.lake.Quarantine;

/**
 * What is in quarantine now. Mails and archives that an archive's last whole reading found no fault
 * with are in it no more; rows of alerts stay until a replay reads their mail better.
 */
public final class CurrentQuarantine {
  private static final String WHOLE_RUN = "whole_run";

  private static final Column[] ORDER = {
    col(Quarantine.ARCHIVE), col(Quarantine.MAIL_OFFSET), col(Quarantine.PART), col(Quarantine.LINE)
  };

  private CurrentQuarantine() {}

  /** Rows of table {@code quarantine} by archive, mail and line, cut into {@link Parts}. */
  public static Dataset<Row> inOrder(Lake lake) {
    Dataset<Row> rows = of(lake);
    return sorted(rows, Parts.of(rows.count()));
  }

  static Dataset<Row> sorted(Dataset<Row> rows, int parts) {
    return rows.repartitionByRange(parts, ORDER).sortWithinPartitions(ORDER);
  }

  /** Rows of table {@code quarantine}, in no order. */
  public static Dataset<Row> of(Lake lake) {
    Dataset<Row> wholeRuns =
        lake.read(Ledger.TABLE)
            .where(col(Ledger.FROM_OFFSET).equalTo(0))
            .groupBy(Ledger.ARCHIVE)
            .agg(max(LakeTable.RUN_ID).as(WHOLE_RUN));
    Column isCurrent =
        col(Quarantine.ALERT_ID)
            .isNotNull()
            .or(col(WHOLE_RUN).isNull())
            .or(col(LakeTable.RUN_ID).geq(col(WHOLE_RUN)));
    return lake.read(Quarantine.TABLE)
        .join(broadcast(wholeRuns), new String[] {Quarantine.ARCHIVE}, "left")
        .where(isCurrent);
  }

  /** By archive, why mails and pieces of it are in quarantine whole, and how often. */
  static Map<String, Map<String, Long>> reasonsByArchive(Lake lake) {
    Map<String, Map<String, Long>> reasons = new HashMap<>();
    of(lake)
        .where(col(Quarantine.ALERT_ID).isNull())
        .groupBy(Quarantine.ARCHIVE, Quarantine.REASON)
        .count()
        .toLocalIterator()
        .forEachRemaining(
            row ->
                reasons
                    .computeIfAbsent(row.getString(0), archive -> new HashMap<>())
                    .put(row.getString(1), row.getLong(2)));
    return reasons;
  }

  /** Archives with mails that could not be used, or not wholly; sorted. */
  static List<String> archivesOfMails(Lake lake) {
    return of(lake)
        .where(col(Quarantine.MAIL_OFFSET).isNotNull())
        .select(Quarantine.ARCHIVE)
        .distinct()
        .orderBy(Quarantine.ARCHIVE)
        .as(Encoders.STRING())
        .collectAsList();
  }
}
