package org.scanlake.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.spark.api.java.JavaSparkContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.scanlake.SparkAssert;
import org.scanlake.SparkExtension;

@ExtendWith(SparkExtension.class)
class ContentHashesTest {
  private static final int SIZE = 2 * ContentHashes.BLOCK + 1_000;

  @TempDir private Path folder;
  private final byte[] bytes = new byte[SIZE];
  private FileRange whole = new FileRange("", 0, 0);
  private BlockHashes inTasks = blocks -> List.of();

  @BeforeEach
  void write(SparkAssert spark) throws IOException {
    inTasks =
        BlockHashes.inTasks(JavaSparkContext.fromSparkContext(spark.session().sparkContext()));
    new Random(7).nextBytes(bytes);
    Path file = Files.write(folder.resolve("a.mbox"), bytes);
    whole = new FileRange(file.toUri().toString(), 0, SIZE);
  }

  @Test
  void hashIsThatOfTheHashesOfBlocksCountedFromTheFirstByte() {
    int from = 500;
    MessageDigest content = Sha256.digest();
    for (int at = from; at < SIZE; at += ContentHashes.BLOCK) {
      int end = Math.min(at + ContentHashes.BLOCK, SIZE);
      content.update(Sha256.digest().digest(Arrays.copyOfRange(bytes, at, end)));
    }
    assertThat(hashes(new FileRange(whole.path(), from, SIZE)))
        .containsExactly(Sha256.hex(content));
  }

  @Test
  void nothingHasTheHashOfNothingAndIsNotOpened() {
    assertThat(hashes(new FileRange("file:/absent", 5, 5)))
        .containsExactly("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  }

  @Test
  void everyRangeHasItsHashInTheirOrder() {
    FileRange none = new FileRange(whole.path(), 1, 1);
    FileRange end = new FileRange(whole.path(), SIZE - 9, SIZE);
    assertThat(hashes(whole, none, end, whole))
        .containsExactly(
            hashes(whole).get(0),
            ContentHashes.OF_NOTHING,
            hashes(end).get(0),
            hashes(whole).get(0));
  }

  @Test
  void fileThatBecameShorterIsNamed() throws IOException {
    Files.write(folder.resolve("a.mbox"), new byte[10]);
    assertThatThrownBy(() -> hashes(whole)).hasStackTraceContaining("a.mbox");
  }

  private List<String> hashes(FileRange... ranges) {
    return new ContentHashes(inTasks).of(List.of(ranges));
  }
}
