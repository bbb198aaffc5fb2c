package org.scanlake.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scanlake.signature.Comparison;
import org.scanlake.signature.Condition;
import org.scanlake.signature.FlowFilter;
import org.scanlake.signature.Metric;
import org.scanlake.signature.MetricKind;
import org.scanlake.signature.MetricValue;

class DistanceTest {
  private static final FlowFilter ALL = new FlowFilter(List.of(), Set.of(), List.of());

  @ParameterizedTest
  @CsvSource({
    "AT_LEAST,19,1 short",
    "AT_LEAST,20,passes",
    "GREATER,20,1 short",
    "GREATER,21,passes",
    "EQUAL,17,differs by 3",
    "AT_MOST,21,1 too many",
    "LESS,20,1 too many"
  })
  void countsLackWholeFlows(Comparison comparison, long count, String distance) {
    Condition condition = new Condition(new Metric(MetricKind.FLOWS, ALL), comparison, 20);
    assertThat(Distance.of(condition, MetricValue.count(count))).isEqualTo(distance);
  }

  @ParameterizedTest
  @CsvSource({"1,3,16.7 % short", "1,2,exactly at the threshold", "2,3,passes"})
  void sharesLackPercent(long part, long whole, String distance) {
    Condition half = new Condition(new Metric(MetricKind.RUN_SHARE, ALL), Comparison.GREATER, 50);
    assertThat(Distance.of(half, MetricValue.share(part, whole))).isEqualTo(distance);
  }

  @Test
  void sharesSayWhatTheyAreOf() {
    Condition half = new Condition(new Metric(MetricKind.RUN_SHARE, ALL), Comparison.GREATER, 50);
    assertThat(Distance.value(half, MetricValue.share(1, 3))).isEqualTo("33.3 % (1 of 3)");
    assertThat(Distance.value(half, MetricValue.share(0, 0))).isEqualTo("0.0 % (0 of 0)");
  }
}
