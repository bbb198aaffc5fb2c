package org.scanlake.alert;

import java.util.regex.Pattern;

/** Reads what tcpdump says about an ICMP message as its "port", type*256+code. */
final class IcmpText {
  private static final Pattern UNREACHABLE_PORT = Pattern.compile("port (?:\\S+ )?unreachable");

  private IcmpText() {}

  /** The "port", or {@link PortText#UNTOLD} when the words are not among the common ones. */
  static int port(String said, boolean ipv6) {
    if (said.contains("echo request")) {
      return (ipv6 ? 128 : 8) << 8;
    }
    if (said.contains("echo reply")) {
      return ipv6 ? 129 << 8 : 0;
    }
    if (said.contains("time exceeded")) {
      int code = said.contains("reassembly") ? 1 : 0;
      return (ipv6 ? 3 : 11) << 8 | code;
    }
    return said.contains("unreachable") ? unreachable(said, ipv6) : PortText.UNTOLD;
  }

  private static int unreachable(String said, boolean ipv6) {
    int type = ipv6 ? 1 : 3;
    if (UNREACHABLE_PORT.matcher(said).find()) {
      return type << 8 | (ipv6 ? 4 : 3);
    }
    if (ipv6) {
      return PortText.UNTOLD;
    }
    if (said.contains("protocol ")) {
      return type << 8 | 2;
    }
    if (said.contains("admin prohibited")) {
      return type << 8 | (said.contains("filter") ? 13 : 10);
    }
    if (said.contains("host ")) {
      return type << 8 | 1;
    }
    return said.contains("net ") ? type << 8 : PortText.UNTOLD;
  }
}
