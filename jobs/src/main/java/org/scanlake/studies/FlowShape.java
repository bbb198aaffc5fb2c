package org.scanlake.studies;

import java.io.Serial;
import java.io.Serializable;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Where the flows of one alert go. Merges with another of the same alert by adding. */
final class FlowShape implements Serializable {
  @Serial private static final long serialVersionUID = 1L;

  /** A port with a smaller share of the flows is not among the main ones. */
  private static final int LEAST_PERCENT = 10;

  private static final int MAIN_PORTS = 3;
  private static final int PERCENT = 100;

  private final Map<String, Long> ports = new HashMap<>();
  private final Map<String, Long> destinations = new HashMap<>();
  private long flows;

  /**
   * Adds a flow.
   *
   * @param port protocol and destination port, such as {@code TCP_80}; empty when not told
   */
  FlowShape add(String port, String destination) {
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

  /** Flows by port. */
  Map<String, Long> ports() {
    return new TreeMap<>(ports);
  }

  /** Flows by destination. */
  Map<String, Long> destinations() {
    return new TreeMap<>(destinations);
  }

  /** The commonest ports, at most three with at least a tenth of the flows each, by name. */
  List<String> mainPorts() {
    return ports.entrySet().stream()
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
