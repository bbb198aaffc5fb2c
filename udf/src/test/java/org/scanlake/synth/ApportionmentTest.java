package org.scanlake.synth;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ApportionmentTest {
  @Test
  void sharesAddUpAndGoToTheLargestRemainders() {
    assertThat(Apportionment.of(new int[] {1, 1, 1}, 100)).containsExactly(34, 33, 33);
    assertThat(Apportionment.of(new int[] {47, 16, 15, 12, 5}, 10)).containsExactly(5, 2, 2, 1, 0);
  }

  @Test
  void weightsThatAreTheTotalAreTheShares() {
    assertThat(Apportionment.of(new int[] {898, 0, 523}, 1421)).containsExactly(898, 0, 523);
  }

  @Test
  void nothingIsSharedWithoutWeights() {
    assertThat(Apportionment.of(new int[] {0, 0}, 5)).containsExactly(0, 0);
  }
}
