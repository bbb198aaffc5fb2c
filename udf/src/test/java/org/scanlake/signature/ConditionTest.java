package org.scanlake.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scanlake.port.PortRange;

class ConditionTest {
  @ParameterizedTest
  @CsvSource({
    "GREATER, false, false, true",
    "AT_LEAST, false, true, true",
    "EQUAL, false, true, false",
    "AT_MOST, true, true, false",
    "LESS, true, false, false"
  })
  void comparesCounts(Comparison comparison, boolean below, boolean at, boolean above) {
    Condition condition =
        new Condition(new Metric(MetricKind.FLOWS, FlowFilter.ALL), comparison, 20);
    assertThat(condition.passes(MetricValue.count(19))).isEqualTo(below);
    assertThat(condition.passes(MetricValue.count(20))).isEqualTo(at);
    assertThat(condition.passes(MetricValue.count(21))).isEqualTo(above);
  }

  @Test
  void sharesAreComparedExactly() {
    Condition half =
        new Condition(new Metric(MetricKind.RUN_SHARE, FlowFilter.ALL), Comparison.GREATER, 50);
    assertThat(half.passes(MetricValue.share(50, 100))).isFalse();
    assertThat(half.passes(MetricValue.share(1_000_000_001L, 2_000_000_001L))).isTrue();
    assertThat(half.passes(MetricValue.share(1_000_000_000L, 2_000_000_001L))).isFalse();
    assertThat(half.passes(MetricValue.share(0, 0))).isFalse();
  }

  @Test
  void metricIdsAreCanonical() {
    FlowFilter filter =
        new FlowFilter(
            List.of("unk", "AFS", "unk"),
            Set.of(17, 6),
            List.of(new PortRange(443, 443), new PortRange(1, 100)));
    assertThat(new Metric(MetricKind.DESTINATIONS, filter).id())
        .isEqualTo("destinations(purpose=AFS|unk,protocol=TCP|UDP,port=1-100|443)");
    assertThat(new Metric(MetricKind.RUN_SHARE, FlowFilter.ALL).id()).isEqualTo("run_share");
  }

  @Test
  void metricsOfAllFlowsTakeNoFilter() {
    FlowFilter tcp = new FlowFilter(List.of(), Set.of(6), List.of());
    assertThatThrownBy(() -> new Metric(MetricKind.KNOWN_SOURCE, tcp))
        .hasMessage("Cannot filter known_source: it takes all flows");
  }
}
