package org.scanlake.measured;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.InternalRow;
import org.scanlake.lake.Flows;
import org.scanlake.lake.Lake;
import org.scanlake.lake.NewFile;
import org.scanlake.lake.TcpSamples;
import org.scanlake.lake.TimeRange;

/**
 * The samples of a load, some of which the lake has already, from other flows. Two rows of a sample
 * cannot be added up: of a sample with more than ten ports, the lake does not know them all. So
 * these samples are made again, of all flows that touch them, and take the place of those in the
 * lake.
 */
public final class LateSamples implements AutoCloseable {
  private final Lake lake;
  private final ReadLogs logs;
  private final int runId;
  private final List<NewFile> written;
  private final Optional<TouchedSamples> touched;

  private LateSamples(
      Lake lake,
      ReadLogs logs,
      int runId,
      List<NewFile> written,
      Optional<TouchedSamples> touched) {
    this.lake = lake;
    this.logs = logs;
    this.runId = runId;
    this.written = written;
    this.touched = touched;
  }

  /**
   * Those of a load.
   *
   * @param logs of the load, whose flows are in the lake but do not count yet
   * @param written the load's own samples, in files that no commit names yet
   */
  public static LateSamples of(Lake lake, ReadLogs logs, int runId, List<NewFile> written) {
    if (!lake.has(TcpSamples.TABLE)) {
      return new LateSamples(lake, logs, runId, written, Optional.empty());
    }
    TouchedSamples touched = new TouchedSamples(lake, touched(lake, written));
    return new LateSamples(lake, logs, runId, written, Optional.of(touched));
  }

  /** Samples of the load that the lake has already. */
  private static Dataset<Row> touched(Lake lake, List<NewFile> written) {
    String[] paths =
        written.stream()
            .map(file -> new Path(lake.folder(TcpSamples.TABLE), file.name()).toString())
            .toArray(String[]::new);
    Dataset<Row> fresh = lake.spark().read().schema(TcpSamples.TABLE.schema()).parquet(paths);
    long first = written.stream().mapToLong(NewFile::firstMicros).min().orElseThrow();
    long last = written.stream().mapToLong(NewFile::lastMicros).max().orElseThrow();
    return lake.read(TcpSamples.TABLE)
        .where(col(TcpSamples.SAMPLE).between(time(first), time(last)))
        .select(TcpSamples.SOURCE, TcpSamples.SAMPLE)
        .join(
            fresh.select(TcpSamples.SOURCE, TcpSamples.SAMPLE),
            new String[] {TcpSamples.SOURCE, TcpSamples.SAMPLE},
            "left_semi");
  }

  private static Column time(long micros) {
    return lit(Instant.EPOCH.plus(micros, ChronoUnit.MICROS));
  }

  /** Whether the lake has some of the samples already. */
  public boolean replaceStored() {
    return touched.isPresent() && !touched.get().isEmpty();
  }

  /** The files that hold each sample of the load once, as all flows make it. */
  public List<NewFile> settled() {
    if (!replaceStored()) {
      return written;
    }
    TouchedSamples again = touched.orElseThrow();
    delete(written);
    List<NewFile> files = new ArrayList<>(logs.writeSamplesWithout(again));
    files.addAll(logs.writeSamplesOf(again, flows(again.times())));
    return files;
  }

  /** Takes the rows out of the lake whose places others take. */
  public void takeStored() {
    touched.ifPresent(again -> lake.takeSamples(again.samples()));
  }

  private JavaRDD<InternalRow> flows(TimeRange samples) {
    Dataset<Row> flows =
        lake.readWithRun(Flows.TABLE, runId)
            .where(col(Flows.START).leq(time(samples.to() + SampleSieve.MARGIN_MICROS)))
            .where(col(Flows.END).geq(time(samples.from() - SampleSieve.MARGIN_MICROS)));
    return lake.internalRows(flows);
  }

  private void delete(List<NewFile> files) {
    try {
      for (NewFile file : files) {
        Path path = new Path(lake.folder(TcpSamples.TABLE), file.name());
        path.getFileSystem(lake.context().hadoopConfiguration()).delete(path, false);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    touched.ifPresent(TouchedSamples::close);
  }
}
