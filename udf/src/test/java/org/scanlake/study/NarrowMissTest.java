package org.scanlake.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.scanlake.study.MadeAlerts.LABELLER;
import static org.scanlake.study.MadeAlerts.SIGNATURES;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.scanlake.signature.Metric;
import org.scanlake.signature.MetricValue;
import org.scanlake.study.MadeAlerts.Made;

class NarrowMissTest {
  /** An alert with these metrics, all others 0. */
  private static Made alert(Map<String, MetricValue> values) {
    List<MetricValue> all = new ArrayList<>();
    for (Metric metric : SIGNATURES.metrics()) {
      all.add(values.getOrDefault(metric.id(), MetricValue.count(0)));
    }
    return new Made(all, false);
  }

  private static Optional<NarrowMiss> miss(Map<String, MetricValue> values) {
    return NarrowMiss.of(alert(values), LABELLER);
  }

  private static String name(NarrowMiss miss) {
    return SIGNATURES.all().get(miss.at().signature()).name();
  }

  @Test
  void leastMissingShareOfAThresholdIsTheNarrowest() {
    NarrowMiss miss =
        miss(Map.of(
                "flows(purpose=SMTP)", MetricValue.count(45),
                "flows(purpose=EchoRequest)", MetricValue.count(50)))
            .orElseThrow();
    assertThat(name(miss)).isEqualTo("SMTP");
    assertThat(miss.shortfall()).isCloseTo(0.1, within(1e-12));
    assertThat(miss.value()).isEqualTo(MetricValue.count(45));
  }

  @Test
  void ofTwoPartsTheOneThatMostIsMissingOfCounts() {
    NarrowMiss miss =
        miss(Map.of(
                "flows(purpose=unk,protocol=TCP|UDP)", MetricValue.count(59),
                "destinations(purpose=unk,protocol=TCP|UDP)", MetricValue.count(15)))
            .orElseThrow();
    assertThat(name(miss)).isEqualTo("SKYPE");
    assertThat(miss.at().condition(SIGNATURES).threshold()).isEqualTo(30);
    assertThat(miss.shortfall()).isCloseTo(0.5, within(1e-12));
  }

  @Test
  void shareOnItsThresholdIsTheNarrowestMissThereIs() {
    NarrowMiss miss =
        miss(Map.of(
                "run_share", MetricValue.share(60, 120),
                "ports(protocol=TCP|UDP)", MetricValue.count(120)))
            .orElseThrow();
    assertThat(name(miss)).isEqualTo("RunProbability");
    assertThat(miss.shortfall()).isPositive().isLessThan(1e-12);
  }

  @Test
  void alertWithNothingOfAnySignatureMissesNone() {
    assertThat(miss(Map.of())).isEmpty();
  }
}
