package org.scanlake.lake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.apache.hadoop.fs.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LakeFolderTest {
  @TempDir private java.nio.file.Path folder;

  @Test
  void filesBelowAreHeldThoseBesideAreNot() throws IOException {
    LakeFolder lake = new LakeFolder(new Path("hdfs://host/mail/lake"));
    assertThat(lake.holds("hdfs://host/mail/lake/ledger/x.parquet")).isTrue();
    assertThat(lake.holds("hdfs://host/mail/lake-2/a.mbox")).isFalse();
    assertThat(lake.holds("hdfs://host/mail/a.mbox")).isFalse();
  }

  @Test
  void linkToALakeIsTheLake() throws IOException {
    java.nio.file.Path real = Files.createDirectory(folder.resolve("real")).toRealPath();
    java.nio.file.Path link = Files.createSymbolicLink(folder.resolve("link"), real);
    LakeFolder lake = new LakeFolder(new Path(link.toUri()));
    assertThat(lake.holds(new Path(real.resolve("_load").toUri()).toString())).isTrue();
  }
}
