package org.scanlake.synth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class OrderedBlocksTest {
  @Test
  void blocksAreWrittenInOrderAndUsedAgain() throws IOException {
    AtomicInteger blocks = new AtomicInteger();
    List<Long> written = new ArrayList<>();
    new OrderedBlocks<>(
            () -> new long[blocks.incrementAndGet()],
            (block, number) -> block[0] = number,
            block -> written.add(block[0]))
        .write(1000, 3);
    assertThat(written).isEqualTo(LongStream.range(0, 1000).boxed().toList());
    assertThat(blocks).hasValue(7);
  }

  @Test
  void aFailureOfOneBlockFailsTheFile() {
    OrderedBlocks<long[]> blocks =
        new OrderedBlocks<>(() -> new long[1], (block, number) -> block[1] = 0, block -> {});
    assertThatThrownBy(() -> blocks.write(1, 2))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("Making a file failed")
        .hasRootCauseInstanceOf(ArrayIndexOutOfBoundsException.class);
  }
}
