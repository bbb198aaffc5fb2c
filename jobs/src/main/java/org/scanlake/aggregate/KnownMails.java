package org.scanlake.aggregate;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.spark.sql.Row;
import org.scanlake.archive.MailMark;
import org.scanlake.lake.Alerts;
import org.scanlake.lake.Lake;
import org.scanlake.measured.MailKey;
import org.scanlake.measured.MailRows;

/** The alert mails that the lake has or a load has met, and which of them it may replace. */
final class KnownMails {
  private final Set<MailMark> ids;
  private final Map<MailMark, MailRows> faulty;

  /**
   * @param faulty mails that may be replaced, and what the lake has of them
   */
  KnownMails(Set<MailMark> ids, Map<MailMark, MailRows> faulty) {
    this.ids = new HashSet<>(ids);
    this.faulty = new HashMap<>(faulty);
  }

  /** Those of a lake; none may be replaced. */
  static KnownMails of(Lake lake) {
    return new KnownMails(ids(lake), Map.of());
  }

  /** Those of a lake; the ones with bad rows or without a flow may be replaced. */
  static KnownMails withFaulty(Lake lake) {
    return new KnownMails(ids(lake), faulty(lake));
  }

  /** Adds a mail; false when it is there already. */
  boolean add(MailKey mail) {
    return ids.add(mail.id());
  }

  /** What the lake has of a mail that reads better now; from then on it may not be replaced. */
  Optional<MailRows> takeWorse(MailKey mail) {
    MailRows before = faulty.get(mail.id());
    if (before == null || !mail.rows().isBetterThan(before)) {
      return Optional.empty();
    }
    faulty.remove(mail.id());
    return Optional.of(before);
  }

  private static Set<MailMark> ids(Lake lake) {
    Set<MailMark> ids = new HashSet<>();
    if (lake.lastRun() > 0) {
      Iterator<Row> rows = lake.read(Alerts.TABLE).select(col(Alerts.MAIL_ID)).toLocalIterator();
      rows.forEachRemaining(row -> ids.add(MailMark.parse(row.getString(0))));
    }
    return ids;
  }

  private static Map<MailMark, MailRows> faulty(Lake lake) {
    Map<MailMark, MailRows> faulty = new HashMap<>();
    lake.read(Alerts.TABLE)
        .groupBy(Alerts.MAIL_ID)
        .agg(
            count(lit(1)),
            sum(Alerts.FLOWS).as(Alerts.FLOWS),
            sum(Alerts.REPEATED),
            sum(Alerts.BAD_ROWS).as(Alerts.BAD_ROWS))
        .where(col(Alerts.BAD_ROWS).gt(0).or(col(Alerts.FLOWS).equalTo(0)))
        .toLocalIterator()
        .forEachRemaining(row -> faulty.put(MailMark.parse(row.getString(0)), rows(row)));
    return faulty;
  }

  private static MailRows rows(Row row) {
    return new MailRows(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4));
  }
}
