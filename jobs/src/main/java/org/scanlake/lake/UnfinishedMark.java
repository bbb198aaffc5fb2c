package org.scanlake.lake;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * A file that lies in a lake from before a load's first row is written until its ledger is. Whoever
 * finds it looks for rows of a load that did not finish; where it is not, nobody needs to, which
 * would take longer than a small load.
 */
final class UnfinishedMark {
  private static final int MOST_BYTES = 32;
  private static final Pattern SAID = Pattern.compile("([0-9]{1,9}) ([0-9]{1,18})");

  private final FileSystem files;
  private final Path file;

  UnfinishedMark(FileSystem files, Path root) {
    this.files = files;
    this.file = new Path(root, "_unfinished");
  }

  void set() throws IOException {
    files.create(file, true).close();
  }

  /** The version of {@code tcp_samples} that is the one from before a run. */
  record SamplesBefore(int runId, long version) {}

  /** Says in it where the samples from before the load are. */
  void set(SamplesBefore before) throws IOException {
    try (OutputStream out = files.create(file, true)) {
      String text = before.runId + " " + before.version;
      out.write(text.getBytes(StandardCharsets.US_ASCII));
    }
  }

  /** What {@link #set(SamplesBefore)} said; empty where there is no mark, too. */
  Optional<SamplesBefore> samplesBefore() throws IOException {
    try (InputStream in = files.open(file)) {
      String text = new String(in.readNBytes(MOST_BYTES), StandardCharsets.US_ASCII);
      Matcher said = SAID.matcher(text);
      return said.matches()
          ? Optional.of(
              new SamplesBefore(Integer.parseInt(said.group(1)), Long.parseLong(said.group(2))))
          : Optional.empty();
    } catch (FileNotFoundException e) {
      return Optional.empty();
    }
  }

  boolean isFound() throws IOException {
    return files.exists(file);
  }

  void remove() throws IOException {
    files.delete(file, false);
  }
}
