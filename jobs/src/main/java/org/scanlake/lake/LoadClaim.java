package org.scanlake.lake;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.hadoop.fs.FileAlreadyExistsException;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * The mark of a load under way: a file that names its {@link Claimant}. One that is found when a
 * load starts was left by a load that was killed when it names this host and a process that is
 * gone; of the processes of another host nothing is known.
 */
public final class LoadClaim {
  private static final int LONGEST = 1000;

  /** The loads of this process. */
  private static final Set<Claimant> UNDER_WAY = ConcurrentHashMap.newKeySet();

  private final FileSystem files;
  private final Path file;
  private final Claimant own;

  private LoadClaim(FileSystem files, Path file, Claimant own) {
    this.files = files;
    this.file = file;
    this.own = own;
  }

  static LoadClaim take(FileSystem files, Path file) throws IOException {
    Optional<String> previous = content(files, file);
    if (previous.isPresent()) {
      refuseLive(previous.get(), file);
      files.delete(file, false);
    }
    Claimant own = Claimant.next();
    UNDER_WAY.add(own);
    try {
      write(own, files, file);
    } catch (IOException | RuntimeException e) {
      UNDER_WAY.remove(own);
      throw e;
    }
    return new LoadClaim(files, file, own);
  }

  private static void write(Claimant own, FileSystem files, Path file) throws IOException {
    try (OutputStream out = files.create(file, false)) {
      out.write(own.text().getBytes(StandardCharsets.UTF_8));
    } catch (FileAlreadyExistsException e) {
      throw inUse(file, "another load has just begun; wait for it");
    }
  }

  /** Makes sure that no other load took the claim over, which two can in the same moment. */
  void check() throws IOException {
    if (!isOwn()) {
      throw inUse(file, "another load began in the meantime; wait for it and load again");
    }
  }

  /** The load has ended, whether it is complete or failed. One that was killed leaves its claim. */
  public void release() {
    try {
      if (isOwn()) {
        files.delete(file, false);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      UNDER_WAY.remove(own);
    }
  }

  private boolean isOwn() throws IOException {
    return content(files, file).equals(Optional.of(own.text()));
  }

  private static void refuseLive(String previous, Path file) {
    Claimant claimant =
        Claimant.parse(previous)
            .orElseThrow(
                () -> inUse(file, "an unknown load does; if none is running, remove " + file));
    String process = "process " + claimant.pid();
    if (!claimant.isOfThisHost()) {
      process += " of host " + claimant.host();
      throw inUse(file, process + " does; wait for it, or remove " + file + " if it is gone");
    }
    if (UNDER_WAY.contains(claimant)) {
      throw inUse(file, "this process does already; wait for it");
    }
    if (claimant.hasProcess() && !claimant.isOfThisProcess()) {
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
}
