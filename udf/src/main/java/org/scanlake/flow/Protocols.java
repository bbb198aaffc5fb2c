package org.scanlake.flow;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * IP protocol numbers and the names that nfdump prints for them (upper case: {@code TCP}, {@code
 * UDP}, {@code ICMP}, {@code ICMP6}, {@code GRE}, …). A number without a name here is printed as
 * the number.
 */
public final class Protocols {
  public static final int UNKNOWN = -1;
  public static final int ICMP = 1;
  public static final int TCP = 6;
  public static final int UDP = 17;
  public static final int GRE = 47;
  public static final int ICMP6 = 58;

  private static final String UNKNOWN_NAME = "UNKNOWN";
  private static final Map<Integer, String> NAMES =
      Map.ofEntries(
          Map.entry(UNKNOWN, UNKNOWN_NAME),
          Map.entry(ICMP, "ICMP"),
          Map.entry(2, "IGMP"),
          Map.entry(4, "IPIP"),
          Map.entry(TCP, "TCP"),
          Map.entry(8, "EGP"),
          Map.entry(UDP, "UDP"),
          Map.entry(41, "IPv6".toUpperCase(Locale.ROOT)),
          Map.entry(46, "RSVP"),
          Map.entry(GRE, "GRE"),
          Map.entry(50, "ESP"),
          Map.entry(51, "AH"),
          Map.entry(ICMP6, "ICMP6"),
          Map.entry(88, "EIGRP"),
          Map.entry(89, "OSPF"),
          Map.entry(94, "IPIP"),
          Map.entry(103, "PIM"),
          Map.entry(112, "VRRP"),
          Map.entry(115, "L2TP"),
          Map.entry(132, "SCTP"),
          Map.entry(136, "UDPLITE"));
  private static final Map<String, Integer> ALIASES =
      Map.of("IPV6-ICMP", ICMP6, "ICMPV6", ICMP6, "IPENCAP", 4, "OSPFIGP", 89);

  private Protocols() {}

  /** The name of a protocol number, {@link #UNKNOWN} included. */
  public static String name(int number) {
    String name = NAMES.get(number);
    return name == null ? Integer.toString(number) : name;
  }

  /** The number behind a name in any case, or behind a decimal 0–255; empty when it is neither. */
  public static Optional<Integer> number(String name) {
    String upper = name.toUpperCase(Locale.ROOT);
    Integer alias = ALIASES.get(upper);
    if (alias != null) {
      return Optional.of(alias);
    }
    if (upper.matches("[0-9]{1,3}")) {
      return Optional.of(Integer.parseInt(upper)).filter(number -> number <= 255);
    }
    return NAMES.entrySet().stream()
        .filter(entry -> entry.getKey() >= 0 && entry.getValue().equals(upper))
        .map(Map.Entry::getKey)
        .min(Integer::compare);
  }
}
