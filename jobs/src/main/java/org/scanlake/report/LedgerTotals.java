package org.scanlake.report;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Row;
import org.scanlake.aggregate.CurrentQuarantine;
import org.scanlake.alert.Reason;
import org.scanlake.lake.Lake;
import org.scanlake.lake.Ledger;
import org.scanlake.lake.Quarantine;
import org.scanlake.source.LedgerHistory;

/** Sums over table {@code ledger}: everything a lake has read. */
public final class LedgerTotals {
  private static final String NOT_A_MAIL = Reason.NOT_A_MAIL.name();
  private static final String TRUNCATED = Reason.TRUNCATED_ARCHIVE.name();

  private LedgerTotals() {}

  /** Lines are those of the archives as they are; the rest counts every reading. */
  public static MailCounts of(Lake lake) {
    return of(lake, LedgerHistory.read(lake).lines());
  }

  /** The same where the lines are known. */
  public static MailCounts of(Lake lake, long lines) {
    Column[] sums =
        Stream.of(
                Ledger.MAILS,
                Ledger.ALERT_MAILS,
                Ledger.DUPLICATES,
                Ledger.NOT_ALERTS,
                Ledger.QUARANTINED,
                Ledger.FLOWS,
                Ledger.REPEATED,
                Ledger.BAD_ROWS)
            .map(column -> coalesce(sum(column), lit(0L)))
            .toArray(Column[]::new);
    Row row = lake.read(Ledger.TABLE).select(sums).head();
    return new MailCounts(
        lines,
        row.getLong(0),
        row.getLong(1),
        row.getLong(2),
        row.getLong(3),
        row.getLong(4),
        row.getLong(5),
        row.getLong(6),
        row.getLong(7),
        leftOut(lake));
  }

  /** What is in quarantine of archives, not of mails, as they were read last. */
  private static MailCounts.LeftOut leftOut(Lake lake) {
    Map<String, Long> counts = new HashMap<>();
    if (!lake.has(Quarantine.TABLE)) {
      return new MailCounts.LeftOut(0, 0, 0);
    }
    CurrentQuarantine.of(lake)
        .where(col(Quarantine.REASON).isin(NOT_A_MAIL, TRUNCATED))
        .groupBy(col(Quarantine.REASON), col(Quarantine.MAIL_OFFSET).isNotNull())
        .count()
        .collectAsList()
        .forEach(row -> counts.put(row.getString(0) + row.getBoolean(1), row.getLong(2)));
    return new MailCounts.LeftOut(
        counts.getOrDefault(NOT_A_MAIL + false, 0L),
        counts.getOrDefault(NOT_A_MAIL + true, 0L),
        counts.getOrDefault(TRUNCATED + false, 0L));
  }
}
