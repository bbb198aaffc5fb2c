package org.scanlake.measured;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.fs.Path;
import org.apache.spark.HashPartitioner;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.util.SerializableConfiguration;
import org.scanlake.lake.Flows;
import org.scanlake.lake.Lake;
import org.scanlake.lake.NewFile;
import org.scanlake.lake.Quarantine;
import org.scanlake.lake.TcpSamples;
import org.scanlake.source.LogReading;
import org.scanlake.source.LogSplit;

/**
 * The flow logs of a load. Each is read once: its flows are written as files of {@code flows} that
 * no commit names yet, and its samples wait on disk, by bucket of addresses.
 */
public final class ReadLogs {
  /** Of plain logs: keeps what one task merges to some ten thousand kilobytes. */
  private static final int TASKS_A_BUCKET = 4;

  private final Lake lake;
  private final Rules rules;
  private final int runId;
  private final int buckets;
  private final ZoneOffset zone;
  private final Broadcast<SerializableConfiguration> hadoop;
  private final List<List<LogSplit>> tasks;
  private final JavaPairRDD<Integer, LogOutput> outputs;

  private ReadLogs(
      Lake lake, Rules rules, ZoneOffset zone, int runId, List<List<LogSplit>> tasks, int buckets) {
    JavaSparkContext context = lake.context();
    this.lake = lake;
    this.rules = rules;
    this.runId = runId;
    this.zone = zone;
    this.buckets = buckets;
    this.tasks = tasks;
    this.hadoop = context.broadcast(new SerializableConfiguration(context.hadoopConfiguration()));
    LogTask task =
        new LogTask(hadoop, rules.handle(), zone, runId, lake.folder(Flows.TABLE), buckets);
    this.outputs =
        context
            .parallelize(tasks, Math.max(1, tasks.size()))
            .flatMapToPair(task::run)
            .partitionBy(new HashPartitioner(buckets + 1));
  }

  /**
   * Logs to be read; nothing is read yet.
   *
   * @param runId of the load, which must have begun: files of its rows are written from now on
   * @param zone of times that logs write without a zone
   * @param splitBytes how much of a plain log a task reads
   */
  public static ReadLogs of(
      Lake lake, Rules rules, ZoneOffset zone, int runId, List<LogReading> logs, long splitBytes) {
    List<List<LogSplit>> tasks = LogReading.splits(logs, splitBytes);
    int buckets = Math.max(lake.context().defaultParallelism(), tasks.size() / TASKS_A_BUCKET);
    return new ReadLogs(lake, rules, zone, runId, tasks, buckets);
  }

  /** Reads everything; one report a task, in the order of the logs. */
  public List<LogTaskReport> reports() {
    int reports = buckets;
    return outputs
        .mapPartitionsWithIndex(
            (bucket, pairs) -> bucket == reports ? pairs : Collections.emptyIterator(), true)
        .map(pair -> ((LogOutput.Report) pair._2()).report())
        .collect()
        .stream()
        .sorted(Comparator.comparing(report -> report.splits().get(0)))
        .toList();
  }

  /**
   * The same logs with each split under the header that is in force where it begins, when the
   * reports say that this is another one for any of them, as in logs that were joined. The files
   * that were written are taken away.
   */
  public Optional<ReadLogs> underOtherHeaders(List<LogTaskReport> reports) {
    List<List<LogSplit>> others = HeadersInForce.of(tasks, reports);
    if (others.equals(tasks)) {
      return Optional.empty();
    }
    delete(reports.stream().flatMap(report -> report.files().stream()).toList());
    return Optional.of(new ReadLogs(lake, rules, zone, runId, others, buckets));
  }

  private void delete(List<NewFile> files) {
    try {
      for (NewFile file : files) {
        Path path = new Path(lake.folder(Flows.TABLE), file.name());
        path.getFileSystem(lake.context().hadoopConfiguration()).delete(path, false);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes files of {@code tcp_samples} that no commit names yet. */
  public List<NewFile> writeSamples() {
    SampleTask task = SampleTask.ofOthers(hadoop, lake.folder(TcpSamples.TABLE), runId);
    return outputs
        .mapPartitions(samples -> task.run(samples, Collections.emptyIterator()))
        .collect();
  }

  /** The same without those that are made again. */
  List<NewFile> writeSamplesWithout(TouchedSamples touched) {
    SampleTask task = SampleTask.ofOthers(hadoop, lake.folder(TcpSamples.TABLE), runId);
    return outputs.zipPartitions(keys(touched), task::run).collect();
  }

  /** Writes files of those that are made again, of flows in the lake. */
  List<NewFile> writeSamplesOf(TouchedSamples touched, JavaRDD<InternalRow> flows) {
    Broadcast<SampleSieve> sieve = lake.context().broadcast(touched.sieve());
    StoredFlowsTask stored = new StoredFlowsTask(sieve, buckets);
    SampleTask task = SampleTask.ofKeys(hadoop, lake.folder(TcpSamples.TABLE), runId);
    return flows
        .mapPartitionsToPair(stored::run)
        .partitionBy(new HashPartitioner(buckets + 1))
        .zipPartitions(keys(touched), task::run)
        .collect();
  }

  private JavaRDD<InternalRow> keys(TouchedSamples touched) {
    return touched.inOrder(buckets, buckets + 1);
  }

  /**
   * Writes the bad rows to {@code quarantine}; the splits that have some are read again for it.
   *
   * @param splits those with bad rows, each with the number of its first line
   */
  public void writeQuarantine(List<LogSplit> splits) {
    Broadcast<SerializableConfiguration> conf = hadoop;
    ZoneOffset offset = zone;
    int run = runId;
    JavaRDD<InternalRow> rows =
        lake.context()
            .parallelize(splits, Math.max(1, splits.size()))
            .flatMap(split -> new BadLogRows(conf.value().value(), split, offset, run));
    lake.append(Quarantine.TABLE, rows.coalesce(lake.context().defaultParallelism()));
  }

  /** What each task reads, in the order of the reports. */
  public List<List<LogSplit>> tasks() {
    return tasks;
  }
}
