package org.scanlake.filter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.scanlake.conf.ShippedConf;
import org.scanlake.flow.FlowRows;
import org.scanlake.flow.Protocols;
import org.scanlake.port.PurposeTable;

class TopPortsTest {
  private static final PurposeTable PURPOSES = ShippedConf.ports();

  private final TopPorts top = new TopPorts(PURPOSES);

  private static FlowRows rows(List<Integer> ports, int protocol) {
    FlowRows rows = new FlowRows();
    for (int port : ports) {
      rows.row.clear();
      rows.row.protocol = protocol;
      rows.row.dstPort = port;
      rows.append();
    }
    return rows;
  }

  @Property(tries = 300)
  void agreesWithAPlainMapAlertAfterAlert(
      @ForAll @Size(max = 2000) List<@IntRange(max = 65535) Integer> ports,
      @ForAll @Size(max = 50) List<@IntRange(max = 5) Integer> fewPorts) {
    assertThat(top.of(rows(ports, Protocols.TCP), i -> true)).isEqualTo(counted(ports));
    assertThat(top.of(rows(fewPorts, Protocols.TCP), i -> true)).isEqualTo(counted(fewPorts));
  }

  private static List<PortCount> counted(List<Integer> ports) {
    Map<Integer, Integer> counts = new TreeMap<>();
    ports.forEach(port -> counts.merge(port, 1, Integer::sum));
    return counts.entrySet().stream()
        .sorted(Map.Entry.<Integer, Integer>comparingByValue(Comparator.reverseOrder()))
        .limit(TopPorts.MOST)
        .map(
            port ->
                new PortCount(
                    "TCP_" + port.getKey(),
                    PURPOSES.purpose(Protocols.TCP, port.getKey()),
                    port.getValue()))
        .toList();
  }

  @Example
  void onlyRowsThatCountAndTellTheirPortDo() {
    FlowRows rows = rows(List.of(80, 25, 25, -1), Protocols.TCP);
    assertThat(top.of(rows, i -> i != 1))
        .containsExactly(new PortCount("TCP_25", "SMTP", 1), new PortCount("TCP_80", "HTTP", 1));
  }

  @Example
  void protocolThatIsNotToldIsNamedSo() {
    assertThat(top.of(rows(List.of(80), Protocols.UNKNOWN), i -> true))
        .containsExactly(new PortCount("UNKNOWN_80", "HTTP", 1));
  }
}
