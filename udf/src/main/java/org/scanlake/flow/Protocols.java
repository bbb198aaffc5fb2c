package org.scanlake.flow;

import java.util.HashMap;
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
          Map.entry(3, "GGP"),
          Map.entry(4, "IPIP"),
          Map.entry(TCP, "TCP"),
          Map.entry(8, "EGP"),
          Map.entry(UDP, "UDP"),
          Map.entry(33, "DCCP"),
          Map.entry(41, "IPV6"),
          Map.entry(46, "RSVP"),
          Map.entry(GRE, "GRE"),
          Map.entry(50, "ESP"),
          Map.entry(51, "AH"),
          Map.entry(ICMP6, "ICMP6"),
          Map.entry(88, "EIGRP"),
          Map.entry(89, "OSPF"),
          Map.entry(94, "IPIP"),
          Map.entry(97, "ETHIP"),
          Map.entry(98, "ENCAP"),
          Map.entry(103, "PIM"),
          Map.entry(112, "VRRP"),
          Map.entry(115, "L2TP"),
          Map.entry(132, "SCTP"),
          Map.entry(136, "UDP-L"),
          Map.entry(137, "MPLS"));
  private static final Map<String, Integer> NUMBERS = numbers();

  private Protocols() {}

  /** The name of a protocol number, {@link #UNKNOWN} included. */
  public static String name(int number) {
    String name = NAMES.get(number);
    return name == null ? Integer.toString(number) : name;
  }

  /** The number behind a name in any case, or behind a decimal 0–255; empty when it is neither. */
  public static Optional<Integer> number(String name) {
    int number = decimal(name);
    return number >= 0
        ? Optional.of(number)
        : Optional.ofNullable(NUMBERS.get(name.toUpperCase(Locale.ROOT)));
  }

  /** Of two numbers with one name the lower. */
  private static Map<String, Integer> numbers() {
    Map<String, Integer> numbers = new HashMap<>();
    for (Map.Entry<Integer, String> entry : NAMES.entrySet()) {
      int number = entry.getKey();
      Integer other = numbers.get(entry.getValue());
      if (number >= 0 && (other == null || number < other)) {
        numbers.put(entry.getValue(), number);
      }
    }
    numbers.put("IPV6-ICMP", ICMP6);
    numbers.put("ICMPV6", ICMP6);
    numbers.put("IPENCAP", 4);
    numbers.put("OSPFIGP", 89);
    numbers.put("UDPLITE", 136);
    return numbers;
  }

  private static int decimal(String text) {
    if (text.isEmpty() || text.length() > 3) {
      return -1;
    }
    int number = 0;
    for (int i = 0; i < text.length(); i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      number = number * 10 + digit;
    }
    return number <= 255 ? number : -1;
  }
}
