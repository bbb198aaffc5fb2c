package org.scanlake.alert;

import org.scanlake.flow.Protocols;

/** What Argus prints in the ports of ICMP. */
public final class ArgusIcmp {
  private ArgusIcmp() {}

  /**
   * Type*256+code, or {@link PortText#UNTOLD}. Argus prints the first two bytes of an ICMP header
   * in the order of the sensor's processor, so the type is the low byte; in ICMPv6 the second
   * "port" is the code.
   */
  public static int port(int protocol, int srcPort, int dstPort) {
    boolean isIcmp6 = protocol == Protocols.ICMP6;
    if (srcPort == PortText.UNTOLD || isIcmp6 && dstPort == PortText.UNTOLD) {
      return PortText.UNTOLD;
    }
    int code = isIcmp6 ? dstPort & 0xff : srcPort >> 8;
    return (srcPort & 0xff) << 8 | code;
  }
}
