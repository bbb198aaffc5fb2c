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
import org.apache.hadoop.fs.FileAlreadyExistsException;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * The mark of a load under way: a file that names the host and process. One that is found when a
 * load starts was left by a load that did not finish when it names this host and a process that is
 * gone; of the processes of another host nothing is known.
 */
public final class LoadClaim {
  private static final int LONGEST = 1000;

  private final FileSystem files;
  private final Path file;
  private final String own;

  private LoadClaim(FileSystem files, Path file, String own) {
    this.files = files;
    this.file = file;
    this.own = own;
  }

  static LoadClaim take(FileSystem files, Path file) throws IOException {
    Optional<String> previous = content(files, file);
    String own = hostName() + " " + ProcessHandle.current().pid() + " \n";
    if (previous.isPresent()) {
      if (!previous.get().equals(own)) {
        refuseLive(previous.get(), file);
      }
      files.delete(file, false);
    }
    try (OutputStream out = files.create(file, false)) {
      out.write(own.getBytes(StandardCharsets.UTF_8));
    } catch (FileAlreadyExistsException e) {
      throw inUse(file, "another load has just begun; wait for it");
    }
    return new LoadClaim(files, file, own);
  }

  /** Makes sure that no other load took the claim over, which two can in the same moment. */
  void check() throws IOException {
    if (!content(files, file).equals(Optional.of(own))) {
      throw inUse(file, "another load began in the meantime; wait for it and load again");
    }
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
    if (words.length != 3 || !words[1].matches("[0-9]{1,9}")) {
      throw inUse(file, "an unknown load does; if none is running, remove " + file);
    }
    String process = "process " + words[1];
    if (!words[0].equals(hostName())) {
      throw inUse(
          file,
          process
              + " of host "
              + words[0]
              + " does; wait for it, or remove "
              + file
              + " if it is gone");
    }
    if (ProcessHandle.of(Long.parseLong(words[1])).isPresent()) {
      throw inUse(
          file,
          process + " does; wait for it, or remove " + file + " if that process is something else");
    }
  }

  private static LakeInUseException inUse(Path file, String why) {
    return new LakeInUseException("Cannot load into " + file.getParent() + ": " + why);
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
