package org.scanlake.worm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.scanlake.worm.Signatures.tuple;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PortSignatureTest {
  @ParameterizedTest
  @CsvSource({
    // syn, finReturned, rst, sent, received, flags
    "20, 5, 0, 1000, 100, ''",
    "85, 5, 0, 97, 4, w",
    "90, 0, 0, 100, 1, wO",
    "85, 5, 0, 96, 4, W",
    "49, 5, 0, 104, 5, ''",
    "50, 5, 0, 105, 5, w",
    "21, 4, 0, 1000, 100, O",
    "20, 4, 0, 1000, 100, ''",
    "21, 5, 0, 1000, 100, ''",
    "10, 0, 6, 1000, 100, R",
    "10, 0, 5, 1000, 100, ''",
    "10, 1, 6, 1000, 100, ''",
    "10, 0, 0, 1000, 0, M"
  })
  void flagsHoldFromTheirLimitsOn(
      long syn, long fin, long rst, long sent, long received, String flags) {
    assertThat(Signatures.of(tuple(syn, fin, rst, sent, received)).flags()).isEqualTo(flags);
  }

  @Test
  void manyErrorsAreAboveAHundredThousand() {
    assertThat(Signatures.of(tuple(1010, 10, 100, 9000, 9000)).flags()).isEmpty();
    assertThat(Signatures.of(tuple(1011, 10, 100, 9000, 9000)).flags()).isEqualTo("E");
    TcpTuple icmp = new TcpTuple(1010, 0, 0, 10, 1, 9000, 9000, 100, CountQualities.EXACT);
    assertThat(Signatures.of(icmp).flags()).isEqualTo("E");
  }

  @Test
  void productOfHugeCountsDoesNotRunOver() {
    long huge = 1L << 40;
    assertThat(Signatures.of(tuple(huge, 9, huge, huge * 8, 1)).flags()).isEqualTo("E");
    assertThat(Signatures.of(tuple(0, huge, huge, huge * 8, 1)).flags()).doesNotContain("E");
  }

  @Test
  void flagsStandInTheirOrder() {
    assertThat(Signatures.of(tuple(1000, 0, 200, 1000, 200)).flags()).isEqualTo("EWOR");
  }

  @Test
  void lineWithoutPortsHasNothingBehindTheMetrics() {
    assertThat(Signatures.of(tuple(30, 0, 0, 30, 0))).hasToString("192.0.2.1 (WOM) 100: 0:");
  }

  @Test
  void synAckShareIsTruncatedAndZeroWithoutSyns() {
    TcpTuple third = new TcpTuple(3, 2, 0, 0, 0, 3, 0, 0, CountQualities.EXACT);
    assertThat(third.synAckShare()).isEqualTo(66);
    assertThat(new TcpTuple(0, 1, 0, 0, 0, 0, 0, 0, CountQualities.EXACT).synAckShare()).isZero();
  }
}
