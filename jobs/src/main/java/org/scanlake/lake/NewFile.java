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
 */
public record NewFile(String name, long bytes, long modified, long rows) implements Serializable {
  /** A file that was written just now. */
  public static NewFile of(Configuration hadoop, Path path, long rows) throws IOException {
    FileStatus status = path.getFileSystem(hadoop).getFileStatus(path);
    return new NewFile(path.getName(), status.getLen(), status.getModificationTime(), rows);
  }
}
