package org.scanlake.synth;

import java.util.ArrayList;
import java.util.List;

/**
 * A made source.
 *
 * @param address IPv4, as a number
 * @param known in the known-host list
 * @param registered in the asset inventory
 */
record Host(Network network, int address, boolean known, boolean registered) {

  Hosts.HostKind kind() {
    return new Hosts.HostKind(network, known, registered);
  }

  /** The source classes it is in. */
  List<String> classes() {
    List<String> classes = new ArrayList<>();
    if (network != Network.STAFF) {
      classes.add(network.key());
    }
    if (registered) {
      classes.add("cando");
    }
    return classes.isEmpty() ? List.of("other") : List.copyOf(classes);
  }

  /** The address in dots. */
  String dotted() {
    return new Text(16).address(address).toString();
  }

  String name() {
    int low = address & 0xff;
    int third = address >>> 8 & 0xff;
    return network.key() + "-" + third + "-" + low + ".example.org";
  }
}
