package org.scanlake.lake;

import java.util.List;
import java.util.OptionalLong;
import org.apache.spark.sql.Row;

/**
 * What the ledger says of the runs that count.
 *
 * @param last the largest number; 0 before the first
 * @param lastOfMails the largest of a run that read archives of mails
 * @param lastOfLogs the largest of a run that read flow logs
 * @param haveReplaced whether any wrote mails of an earlier one again
 * @param samplesVersion the version of {@link TcpSamples} that holds; versions only grow
 */
record FinishedRuns(
    int last, int lastOfMails, int lastOfLogs, boolean haveReplaced, OptionalLong samplesVersion) {
  static final FinishedRuns NONE = new FinishedRuns(0, 0, 0, false, OptionalLong.empty());

  static FinishedRuns of(List<Row> ledger) {
    int lastOfMails = 0;
    int lastOfLogs = 0;
    boolean haveReplaced = false;
    for (Row row : ledger) {
      int run = row.getInt(Ledger.column(LakeTable.RUN_ID));
      if (Ledger.isOfLog(row)) {
        lastOfLogs = Math.max(lastOfLogs, run);
      } else {
        lastOfMails = Math.max(lastOfMails, run);
      }
      haveReplaced |= !row.getList(Ledger.column(Ledger.REPLACED_MAILS)).isEmpty();
    }
    int last = Math.max(lastOfMails, lastOfLogs);
    return new FinishedRuns(last, lastOfMails, lastOfLogs, haveReplaced, samplesVersion(ledger));
  }

  private static OptionalLong samplesVersion(List<Row> ledger) {
    int column = Ledger.column(Ledger.SAMPLES_VERSION);
    return ledger.stream()
        .filter(row -> !row.isNullAt(column))
        .mapToLong(row -> row.getLong(column))
        .max();
  }
}
