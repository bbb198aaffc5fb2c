package org.scanlake.source;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.scanlake.lake.Lake;
import org.scanlake.lake.LakeTable;
import org.scanlake.lake.Ledger;

/** What the ledger says of each archive's last reading. */
public final class LedgerHistory {
  /** A row of a touched archive may be of the run that read it; it begins behind what was read. */
  private static final Comparator<Row> ORDER =
      Comparator.comparing((Row row) -> row.getInt(0))
          .thenComparing(row -> row.getLong(2))
          .thenComparing(row -> row.getTimestamp(9));

  private final Map<String, LastReading> byPath = new HashMap<>();

  private LedgerHistory() {}

  /** Of a lake without a reading. */
  static LedgerHistory none() {
    return new LedgerHistory();
  }

  public static LedgerHistory read(Lake lake) {
    LedgerHistory history = new LedgerHistory();
    if (lake.exists()) {
      List<Row> rows =
          new ArrayList<>(
              lake.read(Ledger.TABLE)
                  .select(
                      LakeTable.RUN_ID,
                      Ledger.ARCHIVE,
                      Ledger.FROM_OFFSET,
                      Ledger.SIZE,
                      Ledger.MODIFIED,
                      Ledger.HEAD_HASH,
                      Ledger.TAIL_HASH,
                      Ledger.LINES,
                      Ledger.CONTENT_HASH,
                      Ledger.LOADED_AT)
                  .collectAsList());
      rows.sort(ORDER);
      rows.forEach(history::add);
    }
    return history;
  }

  /** What was added to an archive continues its last reading; anything else replaces it. */
  private void add(Row row) {
    LastReading now = reading(row);
    byPath.merge(
        row.getString(1), now, (before, added) -> row.getLong(2) > 0 ? before.with(added) : added);
  }

  private static LastReading reading(Row row) {
    long size = row.getLong(3);
    return new LastReading(
        size,
        row.getTimestamp(4).getTime(),
        new Fingerprint(row.getString(5), row.getString(6)),
        row.getLong(7),
        List.of(new LastReading.Part(row.getLong(2), size, row.getString(8))));
  }

  /** The history as if these archives had never been read. */
  public LedgerHistory without(Collection<String> archives) {
    LedgerHistory rest = new LedgerHistory();
    rest.byPath.putAll(byPath);
    rest.byPath.keySet().removeAll(archives);
    return rest;
  }

  Map<String, LastReading> lastReadings() {
    return byPath;
  }

  /** How many lines the archives have, each as it was last read. */
  public long lines() {
    return byPath.values().stream().mapToLong(LastReading::lines).sum();
  }
}
