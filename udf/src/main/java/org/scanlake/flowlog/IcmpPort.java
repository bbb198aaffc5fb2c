package org.scanlake.flowlog;

import org.scanlake.flow.Protocols;

/** The destination port of an ICMP flow: type*256+code. */
final class IcmpPort {
  /** What {@link #of} answers when type or code is no byte. */
  static final int BAD = Integer.MIN_VALUE;

  private static final int MOST = 0xff;

  private IcmpPort() {}

  static boolean isIcmp(int protocol) {
    return protocol == Protocols.ICMP || protocol == Protocols.ICMP6;
  }

  /** Unknown when one of the two is. */
  static int of(int type, int code) {
    if (type > MOST || code > MOST || type < LogRow.UNKNOWN || code < LogRow.UNKNOWN) {
      return BAD;
    }
    return type < 0 || code < 0 ? LogRow.UNKNOWN : type << 8 | code;
  }
}
