package org.scanlake.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.scanlake.worm.CountQualities;

class InexactCountsTest {
  @Test
  void eachCountSaysInHowManySignaturesItIsNotExact() {
    InexactCounts counts = new InexactCounts();
    counts.add(new CountQualities("EEEEEEE"));
    counts.add(new CountQualities("LEEEEAE"));
    counts.add(new CountQualities("LEEEELE"));
    assertThat(counts)
        .hasToString(
            "# 3 signatures, not exact: syn lower bound in 2, tcp_sent lower bound in 1, tcp_sent"
                + " assumed in 1\n");
  }

  @Test
  void exactCountsAreSaidToBe() {
    InexactCounts counts = new InexactCounts();
    counts.add(CountQualities.EXACT);
    assertThat(counts).hasToString("# 1 signature, all counts exact\n");
  }
}
