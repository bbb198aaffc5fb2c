package org.scanlake.lake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scanlake.RemoteFiles;

class LoadClaimTest {
  private static final long NO_PROCESS = 999_999_999;
  private static final Claimant OTHER_HOST =
      new Claimant("other.example.org", NO_PROCESS, 1_000, 1);

  @TempDir private java.nio.file.Path folder;

  @Test
  void claimLastsUntilItIsReleased() throws IOException {
    LoadClaim claim = take();
    assertThat(folder.resolve("_load")).exists();
    claim.release();
    assertThat(folder.resolve("_load")).doesNotExist();
  }

  @Test
  void deadProcessOfThisHostLeavesItsClaim() throws IOException {
    write(new Claimant(thisHost(), NO_PROCESS, 1_000, 1));
    LoadClaim claim = take();
    assertThatCode(claim::check).doesNotThrowAnyException();
    claim.release();
  }

  @Test
  void processWithTheNumberOfADeadOneIsNotTakenForIt() throws IOException {
    ProcessHandle parent = parent();
    write(new Claimant(thisHost(), parent.pid(), started(parent) - 120_000, 1));
    LoadClaim claim = take();
    assertThatCode(claim::check).doesNotThrowAnyException();
    claim.release();
  }

  @Test
  void liveProcessIsRefusedThoughTheClockWasSetALittle() throws IOException {
    ProcessHandle parent = parent();
    for (long startedMillis :
        new long[] {started(parent), started(parent) + 1_000, Claimant.UNKNOWN}) {
      write(new Claimant(thisHost(), parent.pid(), startedMillis, 1));
      assertThatThrownBy(this::take)
          .isInstanceOf(LakeInUseException.class)
          .hasMessageMatching(
              "Cannot load into .*: process "
                  + parent.pid()
                  + " does; wait for it, or remove .*/_load if that process is something else");
    }
  }

  @Test
  void secondLoadOfTheSameProcessIsRefusedWhileTheFirstRuns() throws IOException {
    LoadClaim first = take();
    assertThatThrownBy(this::take)
        .isInstanceOf(LakeInUseException.class)
        .hasMessageMatching("Cannot load into .*: this process does already; wait for it");
    assertThatCode(first::check).doesNotThrowAnyException();
    first.release();
    take().release();
  }

  @Test
  void ofLoadsThatBeginAtOnceOneHasTheLake() throws Exception {
    for (int round = 0; round < 50; round++) {
      write(new Claimant(thisHost(), NO_PROCESS, 1_000, 1));
      List<LoadClaim> taken = takeAtOnce(8);
      assertThat(taken).hasSize(1);
      assertThatCode(taken.get(0)::check).doesNotThrowAnyException();
      taken.get(0).release();
      assertThat(folder).isEmptyDirectory();
    }
  }

  private List<LoadClaim> takeAtOnce(int loads) throws InterruptedException, ExecutionException {
    ExecutorService threads = Executors.newFixedThreadPool(loads);
    try {
      CountDownLatch start = new CountDownLatch(1);
      List<Future<Optional<LoadClaim>>> tries = new ArrayList<>();
      for (int i = 0; i < loads; i++) {
        tries.add(
            threads.submit(
                () -> {
                  start.await();
                  return tryToTake();
                }));
      }
      start.countDown();
      List<LoadClaim> taken = new ArrayList<>();
      for (Future<Optional<LoadClaim>> one : tries) {
        one.get().ifPresent(taken::add);
      }
      return taken;
    } finally {
      threads.shutdown();
    }
  }

  private Optional<LoadClaim> tryToTake() throws IOException {
    try {
      return Optional.of(take());
    } catch (LakeInUseException e) {
      return Optional.empty();
    }
  }

  @Test
  void oneProcessIsOneUnderEveryNameOfTheFolder() throws IOException {
    LoadClaim first = take();
    java.nio.file.Path link =
        Files.createSymbolicLink(folder.resolveSibling(folder.getFileName() + "-link"), folder);
    assertThatThrownBy(() -> take(link)).isInstanceOf(LakeInUseException.class);
    Files.delete(link);
    first.release();
  }

  @Test
  void claimLeftByAnEndedLoadOfTheSameProcessIsTakenOver() throws IOException {
    LoadClaim first = take();
    byte[] left = Files.readAllBytes(folder.resolve("_load"));
    first.release();
    write(new String(left, StandardCharsets.UTF_8));
    LoadClaim second = take();
    assertThatCode(second::check).doesNotThrowAnyException();
    second.release();
  }

  @Test
  void claimThatAnotherLoadTookOverIsNotRemoved() throws IOException {
    LoadClaim claim = take();
    write(OTHER_HOST);
    claim.release();
    assertThat(folder.resolve("_load")).exists();
  }

  @Test
  void claimOfAnotherHostIsRefusedWithWhatToRemove() throws IOException {
    write(OTHER_HOST);
    assertThatThrownBy(this::take)
        .isInstanceOf(LakeInUseException.class)
        .hasMessageMatching(
            "Cannot load into .*: process 999999999 of host other\\.example\\.org does;"
                + " wait for it, or remove .*/_load if it is gone");
  }

  @Test
  void claimThatCannotBeReadIsRefused() throws IOException {
    for (String unknown : List.of("", "host 1 \n", "host 1 x 1\n")) {
      write(unknown);
      assertThatThrownBy(this::take).hasMessageContaining("if none is running, remove ");
    }
  }

  @Test
  void claimThatAnotherLoadTookOverIsNoticed() throws IOException {
    LoadClaim claim = take();
    write(OTHER_HOST);
    assertThatThrownBy(claim::check)
        .isInstanceOf(LakeInUseException.class)
        .hasMessageContaining("another load began in the meantime");
    claim.release();
  }

  @Test
  void claimOnAnotherFileSystemIsMadeOnceAndTakenFromNobody() throws IOException {
    LoadClaim first = takeRemote();
    assertThatThrownBy(this::takeRemote).isInstanceOf(LakeInUseException.class);
    first.release();
    assertThat(folder).isEmptyDirectory();
    LoadClaim lost = takeRemote();
    write(OTHER_HOST);
    assertThatThrownBy(lost::check).isInstanceOf(LakeInUseException.class);
    lost.release();
    assertThat(folder.resolve("_load")).hasContent(OTHER_HOST.text());
  }

  private LoadClaim takeRemote() throws IOException {
    FileSystem files = new RemoteFiles();
    files.initialize(files.getUri(), new Configuration());
    return LoadClaim.take(files, new Path(RemoteFiles.url(folder.resolve("_load"))));
  }

  private LoadClaim take() throws IOException {
    return take(folder);
  }

  private static LoadClaim take(java.nio.file.Path lake) throws IOException {
    Path file = new Path(lake.resolve("_load").toUri());
    return LoadClaim.take(FileSystem.getLocal(new Configuration()), file);
  }

  private static String thisHost() throws IOException {
    return InetAddress.getLocalHost().getHostName();
  }

  /** A process that runs and is not this one: that of the build. */
  private static ProcessHandle parent() {
    return ProcessHandle.current().parent().orElseThrow();
  }

  private static long started(ProcessHandle process) {
    return process.info().startInstant().orElseThrow().toEpochMilli();
  }

  private void write(Claimant claimant) throws IOException {
    write(claimant.text());
  }

  private void write(String claim) throws IOException {
    Files.deleteIfExists(folder.resolve("._load.crc"));
    Files.writeString(folder.resolve("_load"), claim);
  }
}
