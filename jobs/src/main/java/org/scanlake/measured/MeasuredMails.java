package org.scanlake.measured;

import java.util.BitSet;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.storage.StorageLevel;
import org.apache.spark.util.LongAccumulator;
import org.apache.spark.util.SerializableConfiguration;
import org.scanlake.lake.AlertFlows;
import org.scanlake.lake.AlertMetrics;
import org.scanlake.lake.Alerts;
import org.scanlake.lake.Lake;
import org.scanlake.lake.LakeTable;
import org.scanlake.lake.NewFile;
import org.scanlake.lake.Quarantine;
import org.scanlake.source.Reading;
import org.scanlake.source.Split;
import org.scanlake.source.Splits;

/**
 * The mails of a load, each read and measured once. What was read waits on the disks of the
 * machines that read it, so that duplicates are known before any table is written.
 */
public final class MeasuredMails implements AutoCloseable {
  private final Lake lake;
  private final Broadcast<SerializableConfiguration> hadoop;
  private final RulesHandle handle;
  private final List<String> archives;
  private final JavaRDD<ReadMail> mails;
  private final JavaRDD<ReadMail> withoutFlowRows;

  private MeasuredMails(
      Lake lake,
      Broadcast<SerializableConfiguration> hadoop,
      RulesHandle handle,
      List<String> archives,
      JavaRDD<ReadMail> mails) {
    this.lake = lake;
    this.hadoop = hadoop;
    this.handle = handle;
    this.archives = archives;
    this.mails = mails;
    this.withoutFlowRows =
        mails.map(MeasuredMails::withoutFlowRows).persist(StorageLevel.DISK_ONLY());
  }

  /**
   * The mails of some archives; nothing is read yet.
   *
   * @param splitBytes how much of a plain archive a task reads
   */
  public static MeasuredMails of(Lake lake, Rules rules, List<Reading> readings, long splitBytes) {
    JavaSparkContext context = lake.context();
    RulesHandle handle = rules.handle();
    Broadcast<SerializableConfiguration> hadoop =
        context.broadcast(new SerializableConfiguration(context.hadoopConfiguration()));
    List<List<Split>> tasks = Splits.of(readings, splitBytes);
    JavaRDD<ReadMail> mails =
        context
            .parallelize(tasks, Math.max(1, tasks.size()))
            .mapPartitions(splits -> read(hadoop.value().value(), handle, splits))
            .persist(StorageLevel.DISK_ONLY());
    List<String> archives = readings.stream().map(reading -> reading.archive().path()).toList();
    return new MeasuredMails(lake, hadoop, handle, archives, mails);
  }

  private static Iterator<ReadMail> read(
      Configuration hadoop, RulesHandle handle, Iterator<List<Split>> splits) {
    return splits.hasNext()
        ? new SplitReader(hadoop, handle.rules(), splits.next().iterator())
        : Collections.emptyIterator();
  }

  private static ReadMail withoutFlowRows(ReadMail mail) {
    return mail instanceof ReadMail.Alert alert ? alert.withoutFlowRows() : mail;
  }

  /** Reads everything; one report a task, in the order of the archives. */
  public List<TaskReport> reports() {
    return withoutFlowRows.mapPartitions(rows -> List.of(TaskReport.of(rows)).iterator()).collect();
  }

  /** The alerts of the mails, without those of duplicates; to be used before the mails close. */
  public JavaRDD<MeasuredAlert> alerts(List<BitSet> duplicates) {
    RulesHandle rules = handle;
    return rows(withoutFlowRows, duplicates, () -> new AlertValues(rules.rules()), nobodyAsks());
  }

  /** Writes {@code alerts}; answers how many rows. */
  public long writeAlerts(int runId, List<BitSet> duplicates) {
    RulesHandle rules = handle;
    List<String> paths = archives;
    return write(
        Alerts.TABLE,
        withoutFlowRows,
        duplicates,
        1,
        () -> new AlertRows(rules.rules(), runId, paths));
  }

  /** Writes {@code alert_metrics}; answers how many rows. */
  public long writeMetrics(int runId, List<BitSet> duplicates) {
    RulesHandle rules = handle;
    return write(
        AlertMetrics.TABLE,
        withoutFlowRows,
        duplicates,
        parallelism(),
        () -> new MetricRows(rules.rules(), runId));
  }

  /** Writes {@code quarantine}; answers how many rows. */
  public long writeQuarantine(int runId, List<BitSet> duplicates) {
    List<String> paths = archives;
    return write(
        Quarantine.TABLE, withoutFlowRows, duplicates, 1, () -> new QuarantineRows(runId, paths));
  }

  /**
   * Writes {@code alert_flows}; answers how many rows.
   *
   * @param files how many files there should be; there is at least one a core
   */
  public long writeFlows(int runId, List<BitSet> duplicates, int files) {
    RulesHandle rules = handle;
    Broadcast<SerializableConfiguration> conf = hadoop;
    String folder = lake.folder(AlertFlows.TABLE);
    List<NewFile> written =
        rows(mails, duplicates, () -> MeasuredMails::withFlows, nobodyAsks())
            .coalesce(Math.max(files, parallelism()))
            .mapPartitions(
                alerts ->
                    FlowTableFiles.write(
                        conf.value().value(), new Path(folder), rules.rules(), runId, alerts))
            .collect();
    lake.addFiles(AlertFlows.TABLE, written, runId);
    return written.stream().mapToLong(NewFile::rows).sum();
  }

  private static Iterator<ReadMail.Alert> withFlows(ReadMail mail) {
    return mail instanceof ReadMail.Alert alert && alert.flows() > 0
        ? Collections.singleton(alert).iterator()
        : Collections.emptyIterator();
  }

  private long write(
      LakeTable table,
      JavaRDD<ReadMail> source,
      List<BitSet> duplicates,
      int files,
      RowsFactory<InternalRow> factory) {
    LongAccumulator written = lake.context().sc().longAccumulator();
    lake.append(table, rows(source, duplicates, factory, written).coalesce(files));
    return written.sum();
  }

  private <T> JavaRDD<T> rows(
      JavaRDD<ReadMail> source,
      List<BitSet> duplicates,
      RowsFactory<T> factory,
      LongAccumulator written) {
    Broadcast<List<BitSet>> known = lake.context().broadcast(duplicates);
    return source.mapPartitionsWithIndex(
        (task, records) ->
            new NewRows<>(records, known.value().get(task), factory.create(), written),
        false);
  }

  /** For rows that are counted elsewhere. */
  private LongAccumulator nobodyAsks() {
    return lake.context().sc().longAccumulator();
  }

  private int parallelism() {
    return lake.context().defaultParallelism();
  }

  /** Frees the disks. */
  @Override
  public void close() {
    withoutFlowRows.unpersist();
    mails.unpersist();
  }
}
