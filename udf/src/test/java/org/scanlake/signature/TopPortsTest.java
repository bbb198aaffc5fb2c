package org.scanlake.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.scanlake.flow.Protocols;

class TopPortsTest {
  private final TopPorts top = new TopPorts();

  /** Protocol, port and flows of each place. */
  private List<List<Integer>> ranked(int protocol, List<Integer> ports) {
    top.clear();
    ports.forEach(port -> top.add(protocol, port));
    return ranked();
  }

  private List<List<Integer>> ranked() {
    List<List<Integer>> places = new ArrayList<>();
    int found = top.rank();
    for (int place = 0; place < found; place++) {
      places.add(List.of(top.protocol(place), top.port(place), top.flows(place)));
    }
    return places;
  }

  private static List<List<Integer>> counted(int protocol, List<Integer> ports) {
    Map<Integer, Integer> counts = new TreeMap<>();
    ports.forEach(port -> counts.merge(port, 1, Integer::sum));
    return counts.entrySet().stream()
        .sorted(Map.Entry.<Integer, Integer>comparingByValue(Comparator.reverseOrder()))
        .limit(TopPorts.MOST)
        .map(port -> List.of(protocol, port.getKey(), port.getValue()))
        .toList();
  }

  @Property(tries = 300)
  void agreesWithAPlainMapAlertAfterAlert(
      @ForAll @Size(max = 6000) List<@IntRange(min = -1, max = 65535) Integer> ports,
      @ForAll @Size(max = 50) List<@IntRange(min = -1, max = 5) Integer> fewPorts) {
    assertThat(ranked(Protocols.TCP, ports)).isEqualTo(counted(Protocols.TCP, ports));
    assertThat(ranked(255, fewPorts)).isEqualTo(counted(255, fewPorts));
    assertThat(ranked(Protocols.UNKNOWN, fewPorts)).isEqualTo(counted(Protocols.UNKNOWN, fewPorts));
  }

  @Example
  void ofEquallyCommonPortsTheLowerProtocolComesFirst() {
    top.clear();
    top.add(Protocols.UDP, 1);
    top.add(Protocols.TCP, 65_535);
    top.add(Protocols.TCP, -1);
    assertThat(ranked())
        .containsExactly(
            List.of(Protocols.TCP, -1, 1),
            List.of(Protocols.TCP, 65_535, 1),
            List.of(Protocols.UDP, 1, 1));
  }
}
