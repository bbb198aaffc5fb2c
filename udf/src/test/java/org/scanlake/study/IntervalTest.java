package org.scanlake.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/**
 * Expected ends: R's {@code prop.test(part, whole, correct = FALSE)}, or by hand from the formula.
 */
class IntervalTest {
  private static void assertInterval(long part, long whole, double low, double high) {
    Interval interval = Interval.of(part, whole).orElseThrow();
    assertThat(interval.share()).isEqualTo((double) part / whole);
    assertThat(interval.low()).isCloseTo(low, within(5e-5));
    assertThat(interval.high()).isCloseTo(high, within(5e-5));
  }

  @Test
  void endsAreWilsons() {
    assertInterval(81, 263, 0.2553, 0.3662);
    assertInterval(15, 148, 0.0624, 0.1605);
    assertInterval(0, 20, 0.0, 0.1611);
    assertInterval(20, 20, 0.8389, 1.0);
    assertInterval(1, 29, 0.0061, 0.1718);
  }

  @Test
  void nothingHasNoShare() {
    assertThat(Interval.of(0, 0)).isEmpty();
  }

  @Test
  void f1IsTheHarmonicMeanOfPrecisionAndRecall() {
    Hits hits = new Hits(30, 10, 20, 7);
    double precision = hits.precision().orElseThrow().share();
    double recall = hits.recall().orElseThrow().share();
    assertThat(hits.f1().orElseThrow().share())
        .isCloseTo(2 * precision * recall / (precision + recall), within(1e-12));
    Interval share = Interval.of(30, 60).orElseThrow();
    assertThat(hits.f1().orElseThrow().low())
        .isCloseTo(2 * share.low() / (1 + share.low()), within(1e-12));
  }
}
