package org.scanlake.port;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.scanlake.conf.YamlNode;
import org.scanlake.flow.Protocols;

/** How configuration files write ports and protocols: one value, or a list of them. */
public final class PortSyntax {
  private static final String PORTS =
      "it must be a port from 0 to 65535 or an ascending range such as 6000-6063";

  private static final String PROTOCOLS =
      "it must be a protocol as nfdump prints it (TCP, UDP, ICMP, ICMP6, GRE, …) or a number from 0"
          + " to 255";

  private PortSyntax() {}

  /** Ports and ranges in the order of the file, at least one. */
  public static List<PortRange> ports(YamlNode node) {
    List<PortRange> ranges = new ArrayList<>();
    for (YamlNode item : node.oneOrMore()) {
      String text = item.text();
      Optional<PortRange> range = range(text);
      if (range.isEmpty()) {
        throw item.error("is `" + text + "`", PORTS);
      }
      ranges.add(range.get());
    }
    return List.copyOf(ranges);
  }

  /** Protocol numbers, at least one. */
  public static Set<Integer> protocols(YamlNode node) {
    Set<Integer> numbers = new TreeSet<>();
    for (YamlNode item : node.oneOrMore()) {
      String text = item.text();
      Optional<Integer> number = Protocols.number(text);
      if (number.isEmpty()) {
        throw item.error("is `" + text + "`", PROTOCOLS);
      }
      numbers.add(number.get());
    }
    return Set.copyOf(numbers);
  }

  private static Optional<PortRange> range(String text) {
    int dash = text.indexOf('-');
    int first = port(dash < 0 ? text : text.substring(0, dash));
    int last = dash < 0 ? first : port(text.substring(dash + 1));
    return first >= 0 && first <= last ? Optional.of(new PortRange(first, last)) : Optional.empty();
  }

  /** The port that {@code text} spells in decimal without leading zeros; -1 for anything else. */
  static int port(String text) {
    if (text.isEmpty() || text.length() > 5 || text.length() > 1 && text.charAt(0) == '0') {
      return -1;
    }
    int port = 0;
    for (int i = 0; i < text.length(); i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      port = port * 10 + digit;
    }
    return port <= PortRange.MAX_PORT ? port : -1;
  }
}
