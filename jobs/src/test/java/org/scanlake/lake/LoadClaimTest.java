package org.scanlake.lake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoadClaimTest {
  private static final long NO_PROCESS = 999_999_999;

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
    write(InetAddress.getLocalHost().getHostName() + " " + NO_PROCESS + " \n");
    LoadClaim claim = take();
    assertThatCode(claim::check).doesNotThrowAnyException();
  }

  @Test
  void claimOfAnotherHostIsRefusedWithWhatToRemove() throws IOException {
    write("other.example.org " + NO_PROCESS + " \n");
    assertThatThrownBy(this::take)
        .isInstanceOf(LakeInUseException.class)
        .hasMessageMatching(
            "Cannot load into .*: process 999999999 of host other\\.example\\.org does;"
                + " wait for it, or remove .*/_load if it is gone");
  }

  @Test
  void claimThatCannotBeReadIsRefused() throws IOException {
    write("");
    assertThatThrownBy(this::take).hasMessageContaining("if none is running, remove ");
  }

  @Test
  void claimThatAnotherLoadTookOverIsNoticed() throws IOException {
    LoadClaim claim = take();
    write("other.example.org 1 \n");
    assertThatThrownBy(claim::check)
        .isInstanceOf(LakeInUseException.class)
        .hasMessageContaining("another load began in the meantime");
  }

  private LoadClaim take() throws IOException {
    Path file = new Path(folder.resolve("_load").toUri());
    return LoadClaim.take(FileSystem.getLocal(new Configuration()), file);
  }

  private void write(String claim) throws IOException {
    Files.deleteIfExists(folder.resolve("._load.crc"));
    Files.writeString(folder.resolve("_load"), claim);
  }
}
