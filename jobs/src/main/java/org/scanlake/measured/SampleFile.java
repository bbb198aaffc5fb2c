package org.scanlake.measured;

import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.scanlake.columns.TableFile;
import org.scanlake.lake.NewFile;
import org.scanlake.lake.TcpSamples;
import org.scanlake.parsed.SampleColumns;
import org.scanlake.worm.MergedSample;

/** A file of table {@code tcp_samples} under construction. */
final class SampleFile implements AutoCloseable {
  private final Configuration hadoop;
  private final Path path;
  private final TableFile file;
  private final SampleColumns columns;
  private long first = Long.MAX_VALUE;
  private long last = Long.MIN_VALUE;

  private SampleFile(Configuration hadoop, Path path, TableFile file, SampleColumns columns) {
    this.hadoop = hadoop;
    this.path = path;
    this.file = file;
    this.columns = columns;
  }

  /**
   * Begins a file.
   *
   * @param folder of the table
   */
  static SampleFile create(Configuration hadoop, String folder, int runId) throws IOException {
    Path path = new Path(folder, "part-" + UUID.randomUUID() + ".snappy.parquet");
    TableFile file = TableFile.create(hadoop, path, TcpSamples.TABLE.schema());
    return new SampleFile(hadoop, path, file, new SampleColumns(file, runId));
  }

  void add(MergedSample sample) throws IOException {
    first = Math.min(first, sample.startMicros());
    last = Math.max(last, sample.startMicros());
    columns.add(sample);
  }

  /** Ends the file; none when it has no row. */
  Optional<NewFile> end() throws IOException {
    if (file.isEmpty()) {
      return Optional.empty();
    }
    long rows = file.end();
    return Optional.of(NewFile.of(hadoop, path, rows).between(first, last));
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
