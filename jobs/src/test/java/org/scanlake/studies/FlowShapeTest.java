package org.scanlake.studies;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.RowFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.scanlake.conf.Configuration;
import org.scanlake.port.PurposeTable;

class FlowShapeTest {
  private static final PurposeTable PORTS =
      Configuration.load(Path.of("..", "conf"), Optional.empty()).ports();

  private static DestinationPort port(@Nullable String protocol, @Nullable Integer port) {
    return DestinationPort.of(RowFactory.create(protocol, port), 0, 1);
  }

  @Test
  void flowsWithoutAPortHaveThePurposeOfTheRuleWithoutPorts() {
    FlowShape shape =
        new FlowShape()
            .add(port("GRE", null), "203.0.113.1")
            .add(port(null, null), "203.0.113.1")
            .add(port(null, 80), "203.0.113.1")
            .merge(new FlowShape().add(port("TCP", 6881), "203.0.113.2"));
    assertThat(PORTS.purpose(47, -1)).isEmpty();
    assertThat(shape.purposes(PORTS))
        .isEqualTo(Map.of("", 2L, "HTTP", 1L, "P2P:BitTorrent:TCP_6881", 1L));
  }

  @Test
  void portThatIsNotToldIsNoPort() {
    FlowShape shape =
        new FlowShape().add(port("GRE", null), "203.0.113.1").add(port("TCP", 80), "203.0.113.1");
    assertThat(port("GRE", null).text()).isEmpty();
    assertThat(shape.ports()).isEqualTo(Map.of("TCP_80", 1L));
    assertThat(shape.mainPorts()).containsExactly("TCP_80");
    assertThat(shape.flows()).isEqualTo(2);
  }
}
