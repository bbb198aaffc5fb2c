package org.scanlake.measured;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.scanlake.SparkAssert;
import org.scanlake.SparkExtension;

@ExtendWith(SparkExtension.class)
class BlockStoreTest {
  /** The session, which tells where files of tasks lie. */
  BlockStoreTest(SparkAssert spark) {
    assertThat(spark.session()).isNotNull();
  }

  @Test
  void blocksAreReadAtTheSameTimeWhereverTheyAre() throws IOException {
    try (BlockStore blocks = new BlockStore(4)) {
      blocks.add(new byte[] {1, 2, 3});
      blocks.add(new byte[] {4, 5});
      blocks.add(new byte[] {6});
      blocks.add(new byte[] {7, 8, -1});

      InputStream second = blocks.streams().get(1);
      InputStream last = blocks.streams().get(3);

      assertThat(second.read()).isEqualTo(4);
      assertThat(last.readNBytes(10)).containsExactly(7, 8, -1);
      assertThat(last.read()).isEqualTo(-1);
      assertThat(second.readNBytes(10)).containsExactly(5);
      assertThat(blocks.streams().get(0).readAllBytes()).containsExactly(1, 2, 3);
      assertThat(blocks.streams().get(2).readAllBytes()).containsExactly(6);
    }
  }
}
