package org.scanlake.report;

import static org.apache.spark.sql.functions.col;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.scanlake.aggregate.CurrentQuarantine;
import org.scanlake.alert.Reason;
import org.scanlake.lake.Lake;
import org.scanlake.lake.Ledger;
import org.scanlake.lake.Quarantine;
import org.scanlake.source.LedgerHistory;

/** Sums over table {@code ledger}: all archives of mails that a lake has read. */
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
    List<Row> rows = lake.ledger().stream().filter(row -> !Ledger.isOfLog(row)).toList();
    return new MailCounts(
        lines,
        sum(rows, Ledger.MAILS),
        sum(rows, Ledger.ALERT_MAILS),
        sum(rows, Ledger.DUPLICATES),
        sum(rows, Ledger.NOT_ALERTS),
        sum(rows, Ledger.QUARANTINED),
        sum(rows, Ledger.FLOWS),
        sum(rows, Ledger.REPEATED),
        sum(rows, Ledger.BAD_ROWS),
        leftOut(lake));
  }

  private static long sum(List<Row> rows, String column) {
    int place = Ledger.column(column);
    return rows.stream().mapToLong(row -> row.getLong(place)).sum();
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
