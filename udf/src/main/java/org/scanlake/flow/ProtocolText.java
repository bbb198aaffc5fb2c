package org.scanlake.flow;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;

/** Reads an IP protocol from its name in any case or its number; the common ones cost nothing. */
public final class ProtocolText {
  /** What {@link #read} answers for a text that is no IP protocol. */
  public static final int NO_PROTOCOL = -2;

  private static final int MAX_NAME = 16;

  /**
   * Argus names what it recognises inside UDP, and cuts names at its column: of those that start
   * with {@code ipv6-}, only ICMP's is the protocol of a flow.
   */
  private static final Map<String, Integer> ARGUS =
      Map.of(
          "rtp", Protocols.UDP,
          "rtcp", Protocols.UDP,
          "udt", Protocols.UDP,
          "ipv6-*", Protocols.ICMP6);

  private ProtocolText() {}

  /** The protocol's number, or {@link #NO_PROTOCOL}. */
  public static int read(byte[] text, int from, int to) {
    if (is(text, from, to, "tcp")) {
      return Protocols.TCP;
    }
    if (is(text, from, to, "udp")) {
      return Protocols.UDP;
    }
    if (is(text, from, to, "icmp")) {
      return Protocols.ICMP;
    }
    if (to <= from || to - from > MAX_NAME) {
      return NO_PROTOCOL;
    }
    long number = Decimal.read(text, from, to);
    if (number >= 0) {
      return number <= 255 ? (int) number : NO_PROTOCOL;
    }
    return named(new String(text, from, to - from, StandardCharsets.ISO_8859_1));
  }

  private static int named(String name) {
    Integer argus = ARGUS.get(name.toLowerCase(Locale.ROOT));
    return argus != null ? argus : Protocols.number(name).orElse(NO_PROTOCOL);
  }

  /** Whether the text is {@code lowerCase} in any case. */
  public static boolean is(byte[] text, int from, int to, String lowerCase) {
    if (to - from != lowerCase.length()) {
      return false;
    }
    for (int i = 0; i < lowerCase.length(); i++) {
      if ((text[from + i] | 0x20) != lowerCase.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}
