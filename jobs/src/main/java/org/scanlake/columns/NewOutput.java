package org.scanlake.columns;

import java.io.IOException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.hadoop.util.HadoopOutputFile;
import org.apache.parquet.io.OutputFile;
import org.apache.parquet.io.PositionOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * A file that is not there yet, and that can be given up: Parquet's own writer leaves the stream of
 * a file that failed open until the process ends.
 */
final class NewOutput implements OutputFile {
  private final FileSystem files;
  private final Path path;
  private final HadoopOutputFile output;
  private @Nullable PositionOutputStream stream;

  NewOutput(Configuration hadoop, Path path) throws IOException {
    this.files = path.getFileSystem(hadoop);
    this.path = path;
    this.output = HadoopOutputFile.fromPath(path, hadoop);
  }

  @Override
  public PositionOutputStream create(long blockSize) throws IOException {
    PositionOutputStream created = output.create(blockSize);
    stream = created;
    return created;
  }

  @Override
  public PositionOutputStream createOrOverwrite(long blockSize) throws IOException {
    return create(blockSize);
  }

  @Override
  public boolean supportsBlockSize() {
    return output.supportsBlockSize();
  }

  @Override
  public long defaultBlockSize() {
    return output.defaultBlockSize();
  }

  /** Closes and deletes what was written. */
  void giveUp() throws IOException {
    try {
      if (stream != null) {
        stream.close();
      }
    } finally {
      files.delete(path, false);
    }
  }
}
