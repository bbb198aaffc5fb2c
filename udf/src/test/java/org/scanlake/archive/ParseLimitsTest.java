package org.scanlake.archive;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ParseLimitsTest {
  @Test
  void mailsThatMemoryCannotHoldTwiceAreNoLimit() {
    assertThatThrownBy(() -> new ParseLimits((256 << 20) + 1, 300))
        .hasMessage("Cannot use maxMailBytes 268435457: above 268435456");
  }
}
