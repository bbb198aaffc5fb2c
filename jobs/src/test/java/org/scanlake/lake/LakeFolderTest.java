package org.scanlake.lake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.function.Predicate;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LakeFolderTest {
  @TempDir private java.nio.file.Path folder;

  @Test
  void filesBelowAreHeldThoseBesideAreNot() throws IOException {
    Predicate<String> lake = filesOf(new Path("hdfs://host/mail/lake"));
    assertThat(lake.test("hdfs://host/mail/lake/ledger/x.parquet")).isTrue();
    assertThat(lake.test("hdfs://host/mail/lake/studies/a/study.json")).isTrue();
    assertThat(lake.test("hdfs://host/mail/lake-2/a.mbox")).isFalse();
    assertThat(lake.test("hdfs://host/mail/a.mbox")).isFalse();
  }

  @Test
  void linkToALakeIsTheLake() throws IOException {
    java.nio.file.Path real = Files.createDirectory(folder.resolve("real")).toRealPath();
    java.nio.file.Path link = Files.createSymbolicLink(folder.resolve("link"), real);
    Predicate<String> lake = filesOf(new Path(link.toUri()));
    assertThat(lake.test(new Path(real.resolve("_load").toUri()).toString())).isTrue();
  }

  private static Predicate<String> filesOf(Path lake) throws IOException {
    return new LakeFolder(FileSystem.getLocal(new Configuration()), lake).holds();
  }
}
