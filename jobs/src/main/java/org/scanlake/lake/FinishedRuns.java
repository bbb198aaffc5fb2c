package org.scanlake.lake;

import java.util.List;
import org.apache.spark.sql.Row;

/**
 * What the ledger says of the runs that count.
 *
 * @param last the largest number; 0 before the first
 * @param haveReplaced whether any wrote mails of an earlier one again
 */
record FinishedRuns(int last, boolean haveReplaced) {
  static final FinishedRuns NONE = new FinishedRuns(0, false);

  static FinishedRuns of(List<Row> ledger) {
    int last = 0;
    boolean haveReplaced = false;
    for (Row row : ledger) {
      last = Math.max(last, row.getInt(Ledger.column(LakeTable.RUN_ID)));
      haveReplaced |= !row.getList(Ledger.column(Ledger.REPLACED_MAILS)).isEmpty();
    }
    return new FinishedRuns(last, haveReplaced);
  }
}
