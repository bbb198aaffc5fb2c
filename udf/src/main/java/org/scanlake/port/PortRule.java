package org.scanlake.port;

import java.util.List;
import java.util.Set;

/**
 * One line of the port table.
 *
 * @param name unique among the rules
 * @param ports empty: any port, an unknown one too
 * @param protocols IP protocol numbers; empty: any protocol
 * @param purpose what the rule says, {@code {pp}} standing for the protocol and port asked for
 */
record PortRule(String name, List<PortRange> ports, Set<Integer> protocols, String purpose) {
  static final String PP = "{pp}";

  boolean matchesEverything() {
    return ports.isEmpty() && protocols.isEmpty();
  }

  boolean allowsProtocol(int protocol) {
    return protocols.isEmpty() || protocols.contains(protocol);
  }
}
