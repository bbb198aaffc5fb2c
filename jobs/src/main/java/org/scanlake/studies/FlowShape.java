package org.scanlake.studies;

import java.io.Serial;
import java.io.Serializable;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.scanlake.port.PurposeTable;

/** Where the flows of one alert go. Merges with another of the same alert by adding. */
final class FlowShape implements Serializable {
  @Serial private static final long serialVersionUID = 1L;

  /** A port with a smaller share of the flows is not among the main ones. */
  private static final int LEAST_PERCENT = 10;

  private static final int MAIN_PORTS = 3;
  private static final int PERCENT = 100;

  private final Map<DestinationPort, Long> ports = new HashMap<>();
  private final Map<String, Long> destinations = new HashMap<>();
  private long flows;

  /** Adds a flow. */
  FlowShape add(DestinationPort port, String destination) {
    flows++;
    ports.merge(port, 1L, Long::sum);
    destinations.merge(destination, 1L, Long::sum);
    return this;
  }

  FlowShape merge(FlowShape other) {
    flows += other.flows;
    other.ports.forEach((port, count) -> ports.merge(port, count, Long::sum));
    other.destinations.forEach((to, count) -> destinations.merge(to, count, Long::sum));
    return this;
  }

  long flows() {
    return flows;
  }

  /** Flows by port, such as {@code TCP_80}; those that tell none are not among them. */
  Map<String, Long> ports() {
    Map<String, Long> told = new TreeMap<>();
    ports.forEach(
        (port, count) -> {
          if (port.isTold()) {
            told.merge(port.text(), count, Long::sum);
          }
        });
    return told;
  }

  /** Flows by the purpose of their port; those that tell none have one, too. */
  Map<String, Long> purposes(PurposeTable table) {
    Map<String, Long> purposes = new TreeMap<>();
    ports.forEach((port, count) -> purposes.merge(port.purpose(table), count, Long::sum));
    return purposes;
  }

  /** Flows by destination. */
  Map<String, Long> destinations() {
    return new TreeMap<>(destinations);
  }

  /** The commonest ports, at most three with at least a tenth of the flows each, by name. */
  List<String> mainPorts() {
    return ports().entrySet().stream()
        .filter(port -> port.getValue() * PERCENT >= flows * LEAST_PERCENT)
        .sorted(
            Map.Entry.<String, Long>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(MAIN_PORTS)
        .map(Map.Entry::getKey)
        .sorted(Comparator.naturalOrder())
        .toList();
  }
}
