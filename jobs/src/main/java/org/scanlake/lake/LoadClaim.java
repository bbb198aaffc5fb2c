package org.scanlake.lake;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * The mark of a load under way: a file that names the host and process. One that is found when a
 * load starts was left by a load that did not finish, unless its process lives on this host.
 */
public final class LoadClaim {
  private static final int LONGEST = 1000;

  private final FileSystem files;
  private final Path file;
  private final boolean followsUnfinished;

  private LoadClaim(FileSystem files, Path file, boolean followsUnfinished) {
    this.files = files;
    this.file = file;
    this.followsUnfinished = followsUnfinished;
  }

  static LoadClaim take(FileSystem files, Path file) throws IOException {
    Optional<String> previous = content(files, file);
    String own = hostName() + " " + ProcessHandle.current().pid() + " \n";
    if (previous.isPresent() && !previous.get().equals(own)) {
      refuseLive(previous.get(), file);
    }
    try (OutputStream out = files.create(file, true)) {
      out.write(own.getBytes(StandardCharsets.UTF_8));
    }
    return new LoadClaim(files, file, previous.isPresent());
  }

  /** Whether an earlier load did not finish. */
  boolean followsUnfinished() {
    return followsUnfinished;
  }

  /** The load is complete. A load that failed leaves its claim, as one that was killed does. */
  public void release() {
    try {
      files.delete(file, false);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void refuseLive(String previous, Path file) {
    String[] words = previous.split(" ", -1);
    if (words.length != 3 || !words[0].equals(hostName()) || !words[1].matches("[0-9]{1,9}")) {
      return;
    }
    if (ProcessHandle.of(Long.parseLong(words[1])).isPresent()) {
      throw new LakeInUseException(
          "Cannot load into "
              + file.getParent()
              + ": process "
              + words[1]
              + " does; wait for it, or remove "
              + file
              + " if that process is something else");
    }
  }

  private static Optional<String> content(FileSystem files, Path file) throws IOException {
    try (InputStream in = files.open(file)) {
      return Optional.of(new String(in.readNBytes(LONGEST), StandardCharsets.UTF_8));
    } catch (FileNotFoundException e) {
      return Optional.empty();
    }
  }

  private static String hostName() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      return "localhost";
    }
  }
}
