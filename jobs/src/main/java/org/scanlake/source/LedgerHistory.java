package org.scanlake.source;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.scanlake.lake.Lake;
import org.scanlake.lake.LakeTable;
import org.scanlake.lake.Ledger;

/** What the ledger says of each archive's last reading. */
public final class LedgerHistory {
  private static final int RUN_ID = Ledger.column(LakeTable.RUN_ID);
  private static final int ARCHIVE = Ledger.column(Ledger.ARCHIVE);
  private static final int FROM_OFFSET = Ledger.column(Ledger.FROM_OFFSET);
  private static final int SIZE = Ledger.column(Ledger.SIZE);
  private static final int MODIFIED = Ledger.column(Ledger.MODIFIED);
  private static final int HEAD_HASH = Ledger.column(Ledger.HEAD_HASH);
  private static final int TAIL_HASH = Ledger.column(Ledger.TAIL_HASH);
  private static final int CONTENT_HASH = Ledger.column(Ledger.CONTENT_HASH);
  private static final int LINES = Ledger.column(Ledger.LINES);
  private static final int LOADED_AT = Ledger.column(Ledger.LOADED_AT);

  /** A row of a touched archive may be of the run that read it; it begins behind what was read. */
  private static final Comparator<Row> ORDER =
      Comparator.comparing((Row row) -> row.getInt(RUN_ID))
          .thenComparing(row -> row.getLong(FROM_OFFSET))
          .thenComparing(row -> row.getTimestamp(LOADED_AT));

  private final Map<String, LastReading> byPath = new HashMap<>();

  private LedgerHistory() {}

  /** Of a lake without a reading. */
  static LedgerHistory none() {
    return new LedgerHistory();
  }

  /** Of archives of mails. */
  public static LedgerHistory read(Lake lake) {
    return of(lake.ledger().stream().filter(row -> !Ledger.isOfLog(row)));
  }

  /** Of flow logs. */
  public static LedgerHistory ofLogs(Lake lake) {
    return of(lake.ledger().stream().filter(Ledger::isOfLog));
  }

  private static LedgerHistory of(Stream<Row> rows) {
    LedgerHistory history = new LedgerHistory();
    rows.sorted(ORDER).forEach(history::add);
    return history;
  }

  /** What was added to an archive continues its last reading; anything else replaces it. */
  private void add(Row row) {
    LastReading now = reading(row);
    byPath.merge(
        row.getString(ARCHIVE),
        now,
        (before, added) -> row.getLong(FROM_OFFSET) > 0 ? before.with(added) : added);
  }

  private static LastReading reading(Row row) {
    long size = row.getLong(SIZE);
    return new LastReading(
        size,
        row.getTimestamp(MODIFIED).getTime(),
        new Fingerprint(row.getString(HEAD_HASH), row.getString(TAIL_HASH)),
        row.getLong(LINES),
        List.of(new LastReading.Part(row.getLong(FROM_OFFSET), size, row.getString(CONTENT_HASH))));
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

  /** Content hashes of all that was read whole. */
  public Set<String> contents() {
    return byPath.values().stream()
        .filter(last -> last.parts().size() == 1)
        .map(last -> last.parts().get(0).contentHash())
        .collect(Collectors.toSet());
  }

  /** Whether an archive was read before. */
  public boolean knows(String archive) {
    return byPath.containsKey(archive);
  }

  /** How many lines were read of an archive. */
  public long lines(String archive) {
    LastReading last = byPath.get(archive);
    return last == null ? 0 : last.lines();
  }

  /** How many lines the archives have, each as it was last read. */
  public long lines() {
    return byPath.values().stream().mapToLong(LastReading::lines).sum();
  }
}
