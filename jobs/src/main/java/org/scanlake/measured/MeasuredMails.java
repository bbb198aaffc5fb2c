package org.scanlake.measured;

import java.util.BitSet;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.storage.StorageLevel;
import org.apache.spark.util.SerializableConfiguration;
import org.scanlake.lake.AlertFlows;
import org.scanlake.lake.AlertMetrics;
import org.scanlake.lake.Alerts;
import org.scanlake.lake.Lake;
import org.scanlake.lake.Quarantine;
import org.scanlake.source.Reading;
import org.scanlake.source.Split;
import org.scanlake.source.Splits;

/**
 * The mails of a load, each read and measured once. What was read waits on the disks of the machines
 * that read it, so that duplicates are known before any table is written.
 */
public final class MeasuredMails implements AutoCloseable {
  private final Lake lake;
  private final RulesHandle handle;
  private final List<String> archives;
  private final JavaRDD<ReadMail> mails;
  private final JavaRDD<ReadMail> withoutFlowRows;

  private MeasuredMails(
      Lake lake, RulesHandle handle, List<String> archives, JavaRDD<ReadMail> mails) {
    this.lake = lake;
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
  public static MeasuredMails of(
      Lake lake, Rules rules, List<Reading> readings, long splitBytes) {
    JavaSparkContext context = lake.context();
    RulesHandle handle = new RulesHandle(rules.configuration());
    Broadcast<SerializableConfiguration> hadoop =
        context.broadcast(new SerializableConfiguration(context.hadoopConfiguration()));
    List<List<Split>> tasks = Splits.of(readings, splitBytes);
    JavaRDD<ReadMail> mails =
        context
            .parallelize(tasks, Math.max(1, tasks.size()))
            .mapPartitions(splits -> read(hadoop.value().value(), handle, splits))
            .persist(StorageLevel.DISK_ONLY());
    List<String> archives = readings.stream().map(reading -> reading.archive().path()).toList();
    return new MeasuredMails(lake, handle, archives, mails);
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

  /** Writes {@code alerts}. */
  public void writeAlerts(int runId, List<BitSet> duplicates) {
    RulesHandle rules = handle;
    List<String> paths = archives;
    lake.append(
        Alerts.TABLE,
        rows(withoutFlowRows, duplicates, () -> new AlertRows(rules.rules(), runId, paths))
            .coalesce(1));
  }

  /** Writes {@code alert_metrics}. */
  public void writeMetrics(int runId, List<BitSet> duplicates) {
    RulesHandle rules = handle;
    lake.append(
        AlertMetrics.TABLE,
        rows(withoutFlowRows, duplicates, () -> new MetricRows(rules.rules(), runId))
            .coalesce(parallelism()));
  }

  /** Writes {@code quarantine}. */
  public void writeQuarantine(int runId, List<BitSet> duplicates) {
    List<String> paths = archives;
    lake.append(
        Quarantine.TABLE,
        rows(withoutFlowRows, duplicates, () -> new QuarantineRows(runId, paths)).coalesce(1));
  }

  /** Writes {@code alert_flows}; one file a core, or more when there is much. */
  public void writeFlows(int runId, List<BitSet> duplicates, int files) {
    RulesHandle rules = handle;
    lake.append(
        AlertFlows.TABLE,
        rows(mails, duplicates, () -> new FlowTableRows(rules.rules(), runId))
            .coalesce(Math.max(files, parallelism())));
  }

  private int parallelism() {
    return lake.context().defaultParallelism();
  }

  private JavaRDD<InternalRow> rows(
      JavaRDD<ReadMail> source, List<BitSet> duplicates, RowsFactory factory) {
    Broadcast<List<BitSet>> known = lake.context().broadcast(duplicates);
    return source.mapPartitionsWithIndex(
        (task, records) ->
            new NewRows(records, known.value().get(task), factory.create()),
        false);
  }

  /** Frees the disks. */
  @Override
  public void close() {
    withoutFlowRows.unpersist();
    mails.unpersist();
  }
}
