package org.scanlake.studies;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.lang3.SerializationUtils;
import org.apache.spark.api.java.JavaSparkContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.scanlake.SparkAssert;
import org.scanlake.SparkExtension;
import scala.Tuple2;

@ExtendWith(SparkExtension.class)
class UnknownGroupsTest {
  private static final int TCP = 6;

  private static Tuple2<UnknownAlert, FlowShape> alert(String id, String source, int port) {
    return new Tuple2<>(
        new UnknownAlert(id, source, LocalDate.of(2006, 10, 7), List.of()),
        new FlowShape().add(new DestinationPort(TCP, port), "203.0.113.1"));
  }

  private static UnknownGroups groups(
      SparkAssert spark, List<Tuple2<UnknownAlert, FlowShape>> alerts) {
    return UnknownGroups.of(
        JavaSparkContext.fromSparkContext(spark.session().sparkContext()).parallelize(alerts, 4));
  }

  @Test
  void sourceOfSeveralAlertsIsCountedOnceInEachGroup(SparkAssert spark) {
    List<Tuple2<UnknownAlert, FlowShape>> alerts =
        List.of(
            alert("a", "192.0.2.1", 80),
            alert("b", "192.0.2.2", 80),
            alert("c", "192.0.2.1", 80),
            alert("d", "192.0.2.1", 25));
    try (UnknownGroups groups = groups(spark, alerts)) {
      assertThat(groups)
          .extracting(group -> group.ports() + " " + group.alerts() + " " + group.sources())
          .containsExactly("[TCP_80] 3 2", "[TCP_25] 1 1");
    }
  }

  @Test
  void groupsOfSeveralPartsComeLargestFirstAndAsOftenAsWanted(SparkAssert spark) {
    List<Tuple2<UnknownAlert, FlowShape>> alerts = new ArrayList<>();
    IntStream.range(0, 20_100).forEach(port -> alerts.add(alert("a" + port, "192.0.2.1", port)));
    alerts.add(alert("b", "192.0.2.2", 20_099));
    List<String> expected = new ArrayList<>();
    IntStream.range(0, 20_099).forEach(port -> expected.add("TCP_" + port));
    expected.sort(Comparator.naturalOrder());
    expected.add(0, "TCP_20099");
    try (UnknownGroups groups = groups(spark, alerts)) {
      for (int time = 0; time < 2; time++) {
        assertThat(groups)
            .extracting(group -> group.ports().get(0))
            .containsExactlyElementsOf(expected);
      }
    }
  }

  @Test
  void groupCarriesNoneOfItsSources() {
    UnknownGroup group =
        UnknownGroup.of(alert("a", "192.0.2.71", 80))
            .merge(UnknownGroup.of(alert("b", "192.0.2.72", 80)));
    String bytes = new String(SerializationUtils.serialize(group), StandardCharsets.ISO_8859_1);
    assertThat(bytes).contains("TCP_80").doesNotContain("192.0.2.7");
  }
}
