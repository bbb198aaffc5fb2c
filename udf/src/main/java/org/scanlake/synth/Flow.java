package org.scanlake.synth;

/** One made flow. A mail's rows are drawn into the same object one after another. */
final class Flow {
  static final int TCP = 6;
  static final int UDP = 17;
  static final int ICMP = 1;
  static final int GRE = 47;

  static final int FIN = 1;
  static final int SYN = 2;
  static final int RST = 4;
  static final int PSH = 8;
  static final int ACK = 16;
  static final int URG = 32;

  /** Milliseconds since 1970 on the mail writer's clock. */
  long start;

  int durationMillis;
  int protocol;
  int source;
  int sourcePort;
  int destination;

  /** For ICMP type * 256 + code. */
  int destinationPort;

  /** TCP control bits as they lie in the header. */
  int flags;

  int tos;
  long packets;
  long bytes;

  /** A probe that got no answer, or a short one. */
  void probe(int packetCount, int bytesEach) {
    packets = packetCount;
    bytes = (long) packetCount * bytesEach;
  }

  String protocolName() {
    return switch (protocol) {
      case TCP -> "TCP";
      case UDP -> "UDP";
      case ICMP -> "ICMP";
      default -> "GRE";
    };
  }
}
