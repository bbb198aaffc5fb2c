package org.scanlake.worm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.scanlake.worm.Signatures.tuple;

import org.junit.jupiter.api.Test;

class WorkRuleTest {
  private static final TcpTuple BOTH_WAYS =
      new TcpTuple(30, 0, 20, 10, 5, 100, 80, 0, CountQualities.EXACT);

  @Test
  void theRuleOf2004CountsReturnedFins() {
    assertThat(WorkRule.OF_2004.weight(BOTH_WAYS)).isEqualTo(100 * (30 + 10 + 5) / (100 + 80));
  }

  @Test
  void theRuleOf25CountsSentFinsAmongControlAndAmongSent() {
    assertThat(WorkRule.OF_2_5.weight(BOTH_WAYS)).isEqualTo(100 * (30 + 20 + 5) / (100 + 20 + 80));
  }

  @Test
  void weightIsTruncated() {
    assertThat(WorkRule.OF_2004.weight(tuple(2, 0, 0, 3, 0))).isEqualTo(66);
  }

  @Test
  void anEmptyTotalCountsAsOne() {
    assertThat(WorkRule.OF_2004.weight(TcpTuple.NONE)).isZero();
    assertThat(WorkRule.OF_2004.weight(tuple(0, 0, 2, 0, 0))).isEqualTo(200);
  }

  @Test
  void hugeCountsDoNotRunOver() {
    long huge = Long.MAX_VALUE / 4;
    assertThat(WorkRule.OF_2004.weight(tuple(huge, 0, 0, huge, huge))).isEqualTo(50);
    assertThat(WorkRule.OF_2004.weight(tuple(Long.MAX_VALUE, 0, 0, 1, 0)))
        .isEqualTo(Integer.MAX_VALUE);
  }
}
