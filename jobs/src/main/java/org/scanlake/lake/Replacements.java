package org.scanlake.lake;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.substring;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Which rows of alerts count no more because a later run wrote their mail again. They stay where
 * they are: readers that began before that run still need them.
 */
final class Replacements {
  private static final String MAIL = "replaced_mail";
  private static final String BY_RUN = "replaced_by_run";
  private static final int DIGITS = 32;

  private Replacements() {}

  /** Whether rows of the table belong to alerts. */
  static boolean concern(LakeTable table) {
    return table.schema().getFieldIndex(AlertFlows.ALERT_ID).isDefined();
  }

  /**
   * The rows without those that a run in the ledger replaced.
   *
   * @param ledger of the runs that count
   */
  static Dataset<Row> leftOut(Dataset<Row> rows, Dataset<Row> ledger) {
    Dataset<Row> replaced =
        ledger.select(
            col(LakeTable.RUN_ID).as(BY_RUN), explode(col(Ledger.REPLACED_MAILS)).as(MAIL));
    Column isReplaced =
        substring(col(AlertFlows.ALERT_ID), 1, DIGITS)
            .equalTo(col(MAIL))
            .and(col(LakeTable.RUN_ID).lt(col(BY_RUN)));
    return rows.join(broadcast(replaced), isReplaced, "left_anti");
  }
}
