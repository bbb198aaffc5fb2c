package org.scanlake.source;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.scanlake.archive.Compression;
import org.scanlake.flowlog.LogReason;
import org.scanlake.lake.Lake;
import org.scanlake.lake.LakeTable;
import org.scanlake.lake.Ledger;

/** What the ledger says of each archive's last reading. */
public final class LedgerHistory {
  private static final int RUN_ID = Ledger.column(LakeTable.RUN_ID);
  private static final int ARCHIVE = Ledger.column(Ledger.ARCHIVE);
  private static final int KIND = Ledger.column(Ledger.KIND);
  private static final int FROM_OFFSET = Ledger.column(Ledger.FROM_OFFSET);
  private static final int SIZE = Ledger.column(Ledger.SIZE);
  private static final int MODIFIED = Ledger.column(Ledger.MODIFIED);
  private static final int HEAD_HASH = Ledger.column(Ledger.HEAD_HASH);
  private static final int TAIL_HASH = Ledger.column(Ledger.TAIL_HASH);
  private static final int CONTENT_HASH = Ledger.column(Ledger.CONTENT_HASH);
  private static final int LINES = Ledger.column(Ledger.LINES);
  private static final int TO_OFFSET = Ledger.column(Ledger.TO_OFFSET);
  private static final int ROWS = Ledger.column(Ledger.ROWS);
  private static final int REPLACED_ROWS = Ledger.column(Ledger.REPLACED_MAILS);
  private static final int REASON = Ledger.column(Ledger.REASON);
  private static final int LOADED_AT = Ledger.column(Ledger.LOADED_AT);

  /**
   * A row of a touched archive may be of the run that read it; it begins behind what was read. So
   * does the rest of a flow log whose beginning was read under another name.
   */
  private static final Comparator<Row> ORDER =
      Comparator.comparing((Row row) -> row.getInt(RUN_ID))
          .thenComparing(row -> row.getLong(FROM_OFFSET))
          .thenComparing(row -> !Ledger.isOfCopy(row))
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
    String path = row.getString(ARCHIVE);
    long size = row.getLong(SIZE);
    boolean isDecompressed = Ledger.isOfLog(row) && Compression.of(path) != Compression.NONE;
    long to = isDecompressed ? row.getLong(TO_OFFSET) : size;
    return new LastReading(
        path,
        row.getString(KIND),
        size,
        row.getTimestamp(MODIFIED).getTime(),
        new Fingerprint(row.getString(HEAD_HASH), row.getString(TAIL_HASH)),
        row.getLong(LINES),
        end(row),
        List.of(new LastReading.Part(row.getLong(FROM_OFFSET), to, row.getString(CONTENT_HASH))));
  }

  private static LastReading.End end(Row row) {
    boolean isCopy = Ledger.isOfCopy(row);
    boolean hasRows = isCopy || row.getLong(ROWS) != 0 || !row.getList(REPLACED_ROWS).isEmpty();
    return new LastReading.End(
        row.getLong(Ledger.isOfLog(row) ? TO_OFFSET : SIZE),
        hasRows,
        isCopy ? LogBefore.NO_RUN : row.getInt(RUN_ID),
        row.getString(REASON).equals(LogReason.OTHER_HEADER.name()));
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

  /** Whether rows of a flow log were read under this name. */
  public boolean knows(String log) {
    LastReading last = byPath.get(log);
    return last != null && last.end().to() > 0;
  }

  /** What was read of a flow log. */
  public LogBefore before(String log) {
    LastReading last = byPath.get(log);
    return last == null ? LogBefore.NOTHING : last.before();
  }

  /** How many lines the archives have, each as it was last read. */
  public long lines() {
    return byPath.values().stream().mapToLong(LastReading::lines).sum();
  }
}
