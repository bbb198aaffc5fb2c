package org.scanlake.lake;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.OptionalLong;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * A file that lies in a lake from before a load's first row is written until its ledger is. Whoever
 * finds it looks for rows of a load that did not finish; where it is not, nobody needs to, which
 * would take longer than a small load.
 */
final class UnfinishedMark {
  private static final int MOST_DIGITS = 18;

  private final FileSystem files;
  private final Path file;

  UnfinishedMark(FileSystem files, Path root) {
    this.files = files;
    this.file = new Path(root, "_unfinished");
  }

  void set() throws IOException {
    files.create(file, true).close();
  }

  /** Says in it which version of {@code tcp_samples} is the one from before the load. */
  void set(long version) throws IOException {
    try (OutputStream out = files.create(file, true)) {
      out.write(Long.toString(version).getBytes(StandardCharsets.US_ASCII));
    }
  }

  /** What {@link #set(long)} said; empty where there is no mark, too. */
  OptionalLong version() throws IOException {
    try (InputStream in = files.open(file)) {
      String text = new String(in.readNBytes(MOST_DIGITS), StandardCharsets.US_ASCII);
      return text.isEmpty() ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(text));
    } catch (FileNotFoundException e) {
      return OptionalLong.empty();
    }
  }

  boolean isFound() throws IOException {
    return files.exists(file);
  }

  void remove() throws IOException {
    files.delete(file, false);
  }
}
