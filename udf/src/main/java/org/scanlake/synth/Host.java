package org.scanlake.synth;

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

  String name() {
    int low = address & 0xff;
    int third = address >>> 8 & 0xff;
    return network.key() + "-" + third + "-" + low + ".example.org";
  }
}
