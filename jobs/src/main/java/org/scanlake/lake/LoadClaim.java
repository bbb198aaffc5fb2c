package org.scanlake.lake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * The mark of a load under way: a file that names its {@link Claimant}. One that is found when a
 * load starts was left by a load that was killed when it names this host and a process that is
 * gone; of the processes of another host nothing is known.
 */
public final class LoadClaim {
  /** The loads of this process. */
  private static final Set<Claimant> UNDER_WAY = ConcurrentHashMap.newKeySet();

  private final ClaimFile claim;
  private final Path file;
  private final Claimant own;

  private LoadClaim(ClaimFile claim, Path file, Claimant own) {
    this.claim = claim;
    this.file = file;
    this.own = own;
  }

  static LoadClaim take(FileSystem files, Path file) throws IOException {
    ClaimFile claim = ClaimFile.of(files, file);
    Optional<String> previous = claim.content();
    if (previous.isPresent()) {
      refuseLive(previous.get(), file);
      if (!claim.remove(previous.get())) {
        throw justBegun(file);
      }
    }
    Claimant own = Claimant.next();
    UNDER_WAY.add(own);
    boolean isMade = false;
    try {
      isMade = claim.create(own.text());
    } finally {
      if (!isMade) {
        UNDER_WAY.remove(own);
      }
    }
    if (!isMade) {
      throw justBegun(file);
    }
    return new LoadClaim(claim, file, own);
  }

  private static LakeInUseException justBegun(Path file) {
    return inUse(file, "another load has just begun; wait for it");
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
      claim.remove(own.text());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      UNDER_WAY.remove(own);
    }
  }

  private boolean isOwn() throws IOException {
    return claim.content().equals(Optional.of(own.text()));
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
}
