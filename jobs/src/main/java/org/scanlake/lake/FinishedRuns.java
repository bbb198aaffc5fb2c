package org.scanlake.lake;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.size;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * What the ledger says of the runs that count.
 *
 * @param last the largest number; 0 before the first
 * @param haveReplaced whether any wrote mails of an earlier one again
 */
record FinishedRuns(int last, boolean haveReplaced) {
  static final FinishedRuns NONE = new FinishedRuns(0, false);

  static FinishedRuns of(Dataset<Row> ledger) {
    Row row = ledger.agg(max(LakeTable.RUN_ID), max(size(col(Ledger.REPLACED_MAILS)).gt(0))).head();
    return row.isNullAt(0) ? NONE : new FinishedRuns(row.getInt(0), row.getBoolean(1));
  }

  /** With a run that is new in the ledger. */
  FinishedRuns with(int runId, List<Row> rows) {
    return new FinishedRuns(
        runId, haveReplaced || rows.stream().anyMatch(FinishedRuns::hasReplaced));
  }

  private static boolean hasReplaced(Row row) {
    int column = Ledger.TABLE.schema().fieldIndex(Ledger.REPLACED_MAILS);
    return ((String[]) row.get(column)).length > 0;
  }
}
