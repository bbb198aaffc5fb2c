package org.scanlake.lake;

import java.io.IOException;
import java.io.Serializable;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;

/**
 * A file of rows in a table's folder that no commit names yet.
 *
 * @param name within the folder
 * @param bytes its size
 * @param modified in milliseconds since 1970
 * @param rows how many it has, all of one run
 * @param firstMicros the least time in the table's second column, in microseconds since 1970; more
 *     than the last where nobody tells
 * @param lastMicros the greatest time there
 */
public record NewFile(
    String name, long bytes, long modified, long rows, long firstMicros, long lastMicros)
    implements Serializable {
  /** A file that was written just now. */
  public static NewFile of(Configuration hadoop, Path path, long rows) throws IOException {
    FileStatus status = path.getFileSystem(hadoop).getFileStatus(path);
    return new NewFile(
        path.getName(),
        status.getLen(),
        status.getModificationTime(),
        rows,
        Long.MAX_VALUE,
        Long.MIN_VALUE);
  }

  /** The same file with the times of its rows. */
  public NewFile between(long first, long last) {
    return new NewFile(name, bytes, modified, rows, first, last);
  }

  boolean hasTimes() {
    return firstMicros <= lastMicros;
  }
}
