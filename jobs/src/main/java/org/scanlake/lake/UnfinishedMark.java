package org.scanlake.lake;

import java.io.IOException;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * A file that lies in a lake from before a load's first row is written until its ledger is. Whoever
 * finds it looks for rows of a load that did not finish; where it is not, nobody needs to, which
 * would take longer than a small load.
 */
final class UnfinishedMark {
  private final FileSystem files;
  private final Path file;

  UnfinishedMark(FileSystem files, Path root) {
    this.files = files;
    this.file = new Path(root, "_unfinished");
  }

  void set() throws IOException {
    files.create(file, true).close();
  }

  boolean isFound() throws IOException {
    return files.exists(file);
  }

  void remove() throws IOException {
    files.delete(file, false);
  }
}
