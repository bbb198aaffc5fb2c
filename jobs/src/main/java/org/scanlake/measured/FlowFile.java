package org.scanlake.measured;

import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.scanlake.columns.Clustering;
import org.scanlake.columns.TableFile;
import org.scanlake.flowlog.LogFormat;
import org.scanlake.flowlog.LogRow;
import org.scanlake.lake.Flows;
import org.scanlake.lake.NewFile;
import org.scanlake.parsed.LogColumns;
import org.scanlake.parsed.PurposeText;

/** A file of table {@code flows} under construction. */
final class FlowFile implements AutoCloseable {
  private static final Clustering BY = new Clustering(Flows.SOURCE, Flows.DST_PORT);

  private final Configuration hadoop;
  private final Path path;
  private final TableFile file;
  private final LogColumns columns;
  private long firstStart = Long.MAX_VALUE;
  private long lastStart = Long.MIN_VALUE;

  private FlowFile(Configuration hadoop, Path path, TableFile file, LogColumns columns) {
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
  static FlowFile create(Configuration hadoop, String folder, PurposeText purposes, int runId)
      throws IOException {
    Path path = new Path(folder, "part-" + UUID.randomUUID() + ".snappy.parquet");
    TableFile file = TableFile.create(hadoop, path, Flows.TABLE.schema(), BY);
    return new FlowFile(hadoop, path, file, new LogColumns(file, purposes, runId));
  }

  /** Whose rows come next. */
  void begin(String logPath, LogFormat format) {
    columns.begin(logPath, format);
  }

  void add(LogRow row, long offset) throws IOException {
    firstStart = Math.min(firstStart, row.startMicros);
    lastStart = Math.max(lastStart, row.startMicros);
    columns.add(row, offset);
  }

  /** Ends the file; none when it has no row. */
  Optional<NewFile> end() throws IOException {
    if (file.isEmpty()) {
      return Optional.empty();
    }
    long rows = file.end();
    return Optional.of(NewFile.of(hadoop, path, rows).between(firstStart, lastStart));
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
