package org.scanlake.worm;

import org.scanlake.network.Address;

/** Tuples and signatures, for tests. */
final class Signatures {
  private Signatures() {}

  /** A tuple; FINs sent, SYNs with ACK and ICMP errors are 0. */
  static TcpTuple tuple(long syn, long finReturned, long rst, long sent, long received) {
    return new TcpTuple(syn, 0, 0, finReturned, rst, sent, received, 0, CountQualities.EXACT);
  }

  /** A client's signature of this work weight, from ports and packets in turn. */
  static PortSignature ofWork(int work, long... portsAndPackets) {
    return of(tuple(work, 0, 0, 100, 0), portsAndPackets);
  }

  /** A signature of this work weight and share of SYNs with ACK. */
  static PortSignature of(int work, int synAckShare, long... portsAndPackets) {
    TcpTuple tuple =
        new TcpTuple(
            100L * work, (long) synAckShare * work, 0, 0, 0, 10_000, 0, 0, CountQualities.EXACT);
    return of(tuple, portsAndPackets);
  }

  /** A worm's signature, with a packet to a port, that went to so many destinations. */
  static PortSignature toDestinations(int destinations, int port) {
    return of(tuple(100, 0, 0, 100, 0), destinations, port, 1);
  }

  static PortSignature of(TcpTuple tuple, long... portsAndPackets) {
    return of(tuple, 0, portsAndPackets);
  }

  private static PortSignature of(TcpTuple tuple, int destinations, long... portsAndPackets) {
    PortSums ports = new PortSums();
    for (int i = 0; i < portsAndPackets.length; i += 2) {
      ports.add((int) portsAndPackets[i], portsAndPackets[i + 1]);
    }
    return new PortSignature(
        Address.parse("192.0.2.1").orElseThrow(),
        tuple,
        ports.largest(),
        destinations,
        WorkRule.OF_2004);
  }
}
