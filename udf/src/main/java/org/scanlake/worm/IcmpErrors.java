package org.scanlake.worm;

import org.scanlake.flowlog.LogRow;

/** Tells the ICMP messages by which a sender learns that its packets did not get through. */
final class IcmpErrors {
  private static final int ICMP = 1;
  private static final int ICMPV6 = 58;

  private IcmpErrors() {}

  /**
   * Whether the flow is of destination unreachable, redirect or time exceeded. That the messages of
   * ICMPv6 with these names count alike is ours; the report's source knows IPv4 only.
   */
  static boolean isError(LogRow row) {
    int type = row.dstPort >> 8;
    return switch (row.protocol) {
      case ICMP -> type == 3 || type == 5 || type == 11;
      case ICMPV6 -> type == 1 || type == 137 || type == 3;
      default -> false;
    };
  }
}
