package org.scanlake.worm;

import java.util.List;
import org.scanlake.port.PortRange;

/**
 * A named set of ports that some worm or bot is known to go for.
 *
 * @param least how many of the set's ports a signature must have
 */
record PortSet(String name, List<PortRange> ports, int least) {
  private static final int MOST_PERCENT = 90;

  PortSet {
    ports = List.copyOf(ports);
  }

  /** Whether a signature has enough of the ports, and these most of its packets. */
  boolean matches(PortSamples samples) {
    int found = 0;
    long packets = 0;
    for (PortSample place : samples.places()) {
      if (has(place.port())) {
        found++;
        packets = PacketCounts.sum(packets, place.packets());
      }
    }
    return found >= least && PacketCounts.percent(packets, samples.packets()) >= MOST_PERCENT;
  }

  private boolean has(int port) {
    return ports.stream().anyMatch(range -> range.contains(port));
  }
}
