package org.scanlake.lake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.scanlake.conf.ConfigurationFiles;

/**
 * A study that is being made, in a folder that nobody looks at. Its rows are copies: a clone of a
 * Delta table would end with the files that a vacuum of the lake deletes.
 */
public final class StudyDraft implements AutoCloseable {
  private static final List<LakeTable> WHOLE = List.of(Ledger.TABLE, Quarantine.TABLE);
  private static final List<LakeTable> BY_ALERT = List.of(AlertMetrics.TABLE, AlertFlows.TABLE);

  private final Lake lake;
  private final LoadClaim claim;
  private final FileSystem files;
  private final Path draft;
  private final Path folder;
  private final StoredTables tables;
  private final SortedMap<String, Long> inputVersions = new TreeMap<>();

  StudyDraft(Lake lake, LoadClaim claim, FileSystem files, Path draft, Path folder) {
    this.lake = lake;
    this.claim = claim;
    this.files = files;
    this.draft = draft;
    this.folder = folder;
    this.tables = new StoredTables(lake.spark(), files, draft);
  }

  /** Copies the alerts that came on these days, with all that belongs to them and the ledger. */
  public void pin(Optional<LocalDate> since, Optional<LocalDate> until) {
    WHOLE.forEach(table -> copy(table, lake.read(table)));
    copy(Alerts.TABLE, lake.read(Alerts.TABLE).where(Alerts.inPeriod(since, until)));
    Dataset<Row> alerts = tables.read(Alerts.TABLE).select(Alerts.ALERT_ID);
    boolean isWhole = since.isEmpty() && until.isEmpty();
    for (LakeTable table : BY_ALERT) {
      Dataset<Row> rows = lake.read(table);
      copy(table, isWhole ? rows : rows.join(alerts, Alerts.ALERT_ID, "left_semi"));
    }
  }

  private void copy(LakeTable table, Dataset<Row> rows) {
    inputVersions.put(table.name(), lake.version(table));
    Column[] columns =
        Arrays.stream(table.schema().fieldNames()).map(functions::col).toArray(Column[]::new);
    tables.append(table, rows.select(columns));
  }

  /** The tables as far as they were copied. */
  public Lake lake() {
    return new Lake(lake.spark(), draft.toString());
  }

  /** The lake's tables that were copied, with the version of each. */
  public SortedMap<String, Long> inputVersions() {
    return inputVersions;
  }

  /**
   * Makes it a study, in one step.
   *
   * @throws LakeInUseException when another load took the claim over; then nothing is made
   */
  public void finish(ConfigurationFiles configuration, StudyRecord record) {
    try {
      StudyFolder study = new StudyFolder(files, draft);
      study.write(configuration);
      study.write(record);
      claim.check();
      if (!files.rename(draft, folder)) {
        throw new IOException("cannot rename " + draft + " to " + folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Takes away what was not finished. */
  @Override
  public void close() {
    try {
      files.delete(draft, true);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
