package org.scanlake.measured;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.fs.Path;
import org.apache.spark.HashPartitioner;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.storage.StorageLevel;
import org.apache.spark.util.SerializableConfiguration;
import org.scanlake.lake.Flows;
import org.scanlake.lake.Lake;
import org.scanlake.lake.NewFile;
import org.scanlake.lake.TcpSamples;

/**
 * The samples of a load, some of which the lake has already, from other flows. Two rows of a sample
 * cannot be added up: of a sample with more than ten ports, the lake does not know them all. So
 * these samples are made again, of all flows that touch them, and take the place of those in the
 * lake.
 */
public final class LateSamples {
  private static final String MICROS = "micros";

  /** 30 seconds and what a rounded time may differ. */
  private static final long MARGIN_MICROS = 31_000_000;

  private final Lake lake;
  private final ReadLogs logs;
  private final int runId;

  /**
   * @param logs of the load, whose flows are in the lake but do not count yet
   */
  public LateSamples(Lake lake, ReadLogs logs, int runId) {
    this.lake = lake;
    this.logs = logs;
    this.runId = runId;
  }

  /**
   * The files that hold each sample of the load once, as all flows make it; its other rows are
   * taken out of the lake.
   *
   * @param written the load's own samples, in files that no commit names yet
   */
  public List<NewFile> settle(List<NewFile> written) {
    if (!lake.has(TcpSamples.TABLE)) {
      return written;
    }
    Dataset<Row> touched = touched(written).persist(StorageLevel.MEMORY_AND_DISK());
    try {
      List<Row> rows = touched.select(col(TcpSamples.SOURCE), col(MICROS)).collectAsList();
      return rows.isEmpty() ? written : settle(written, touched, rows);
    } finally {
      touched.unpersist();
    }
  }

  private List<NewFile> settle(List<NewFile> written, Dataset<Row> touched, List<Row> rows) {
    delete(written);
    Broadcast<SampleKeys> keys = lake.context().broadcast(SampleKeys.of(rows));
    List<NewFile> files = new ArrayList<>(logs.writeSamples(keys));
    files.addAll(madeAgain(keys, rows));
    lake.takeSamples(touched.select(TcpSamples.SOURCE, TcpSamples.SAMPLE));
    return files;
  }

  /** Samples of the load that the lake has already. */
  private Dataset<Row> touched(List<NewFile> written) {
    String[] paths =
        written.stream()
            .map(file -> new Path(lake.folder(TcpSamples.TABLE), file.name()).toString())
            .toArray(String[]::new);
    Dataset<Row> fresh = lake.spark().read().schema(TcpSamples.TABLE.schema()).parquet(paths);
    long first = written.stream().mapToLong(NewFile::firstMicros).min().orElseThrow();
    long last = written.stream().mapToLong(NewFile::lastMicros).max().orElseThrow();
    return lake.readWithRun(TcpSamples.TABLE, runId - 1)
        .where(col(TcpSamples.SAMPLE).between(time(first), time(last)))
        .select(TcpSamples.SOURCE, TcpSamples.SAMPLE)
        .join(
            fresh.select(TcpSamples.SOURCE, TcpSamples.SAMPLE),
            new String[] {TcpSamples.SOURCE, TcpSamples.SAMPLE},
            "left_semi")
        .withColumn(MICROS, expr("unix_micros(" + TcpSamples.SAMPLE + ")"));
  }

  private static Column time(long micros) {
    return lit(Instant.EPOCH.plus(micros, ChronoUnit.MICROS));
  }

  private List<NewFile> madeAgain(Broadcast<SampleKeys> keys, List<Row> rows) {
    long first = rows.stream().mapToLong(row -> row.getLong(1)).min().orElseThrow();
    long last = rows.stream().mapToLong(row -> row.getLong(1)).max().orElseThrow();
    Dataset<Row> flows =
        lake.readWithRun(Flows.TABLE, runId)
            .where(col(Flows.START).leq(time(last + MARGIN_MICROS)))
            .where(col(Flows.END).geq(time(first - MARGIN_MICROS)));
    JavaRDD<InternalRow> stored = lake.internalRows(flows);
    int buckets = lake.context().defaultParallelism();
    StoredFlowsTask task = new StoredFlowsTask(keys, buckets);
    Broadcast<SerializableConfiguration> hadoop =
        lake.context()
            .broadcast(new SerializableConfiguration(lake.context().hadoopConfiguration()));
    SampleTask write = SampleTask.ofThese(hadoop, lake.folder(TcpSamples.TABLE), runId, keys);
    return stored
        .mapPartitionsToPair(task::run)
        .partitionBy(new HashPartitioner(buckets))
        .mapPartitions(write::run)
        .collect();
  }

  private void delete(List<NewFile> written) {
    try {
      for (NewFile file : written) {
        Path path = new Path(lake.folder(TcpSamples.TABLE), file.name());
        path.getFileSystem(lake.context().hadoopConfiguration()).delete(path, false);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
