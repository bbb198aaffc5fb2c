package org.scanlake.port;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.scanlake.flow.Protocols;

/**
 * The port table compiled for look-ups: for each protocol that a rule mentions, and for all others
 * together, the number of the rule that each of the 65,536 ports meets first. Immutable.
 */
public final class PurposeTable {
  private static final int PORTS = PortRange.MAX_PORT + 1;
  private static final int PROTOCOLS = 256;
  private static final int PAGE = 256;

  private final List<PortRule> rules;
  private final short[][][] pagesOf = new short[PROTOCOLS][][];
  private final short[][] otherProtocols;
  private final short[] withoutPort = new short[PROTOCOLS];
  private final short otherWithoutPort;

  public PurposeTable(PortRules rules) {
    this.rules = rules.rules();
    otherProtocols = pages(compile(Protocols.UNKNOWN));
    otherWithoutPort = firstWithoutPorts(Protocols.UNKNOWN);
    Arrays.fill(pagesOf, otherProtocols);
    Arrays.fill(withoutPort, otherWithoutPort);
    for (PortRule rule : this.rules) {
      for (int protocol : rule.protocols()) {
        if (pagesOf[protocol] == otherProtocols) {
          pagesOf[protocol] = pages(compile(protocol));
          withoutPort[protocol] = firstWithoutPorts(protocol);
        }
      }
    }
  }

  /** Later rules first, so that what remains is what the first rule wrote. */
  private short[] compile(int protocol) {
    short[] table = new short[PORTS];
    for (int number = rules.size() - 1; number >= 0; number--) {
      PortRule rule = rules.get(number);
      if (!rule.allowsProtocol(protocol)) {
        continue;
      }
      if (rule.ports().isEmpty()) {
        Arrays.fill(table, (short) number);
      }
      for (PortRange range : rule.ports()) {
        Arrays.fill(table, range.first(), range.last() + 1, (short) number);
      }
    }
    return table;
  }

  /**
   * Cuts a table into pages of which equal ones are one array: what is left of 65,536 numbers stays
   * in the processor's nearest cache.
   */
  private static short[][] pages(short[] table) {
    List<short[]> distinct = new ArrayList<>();
    short[][] pages = new short[PORTS / PAGE][];
    for (int i = 0; i < pages.length; i++) {
      short[] page = Arrays.copyOfRange(table, i * PAGE, (i + 1) * PAGE);
      for (short[] earlier : distinct) {
        if (Arrays.equals(earlier, page)) {
          pages[i] = earlier;
        }
      }
      if (pages[i] == null) {
        pages[i] = page;
        distinct.add(page);
      }
    }
    return pages;
  }

  private short firstWithoutPorts(int protocol) {
    short number = 0;
    while (!rules.get(number).ports().isEmpty() || !rules.get(number).allowsProtocol(protocol)) {
      number++;
    }
    return number;
  }

  /**
   * The number of the rule, from 0 in the order of the file.
   *
   * @param protocol IP protocol number; anything outside 0–255 counts as one that no rule names
   * @param port destination port; outside 0–65535 (not told) only rules without ports match
   */
  public int ruleOf(int protocol, int port) {
    boolean known = protocol >= 0 && protocol < PROTOCOLS;
    if (port < 0 || port >= PORTS) {
      return known ? withoutPort[protocol] : otherWithoutPort;
    }
    return (known ? pagesOf[protocol] : otherProtocols)[port / PAGE][port % PAGE];
  }

  /** The purpose of a destination port; {@code {pp}} becomes {@code TCP_6881} or the like. */
  public String purpose(int protocol, int port) {
    return fill(ruleOf(protocol, port), Protocols.name(protocol), port);
  }

  /** The name of the rule that gave the purpose. */
  public String ruleName(int protocol, int port) {
    return ruleName(ruleOf(protocol, port));
  }

  /** The name of a rule by its number. */
  public String ruleName(int rule) {
    return rules.get(rule).name();
  }

  /** The purpose that a rule gives, {@code {pp}} as it stands in the file. */
  public String purposeTemplate(int rule) {
    return rules.get(rule).purpose();
  }

  public int ruleCount() {
    return rules.size();
  }

  /**
   * The rules whose purposes match {@code pattern}: a purpose, or the start of one and {@code *}.
   * {@code {pp}} counts as text that no exact pattern equals.
   */
  public BitSet rulesGiving(String pattern) {
    BitSet matching = new BitSet(rules.size());
    for (int rule = 0; rule < rules.size(); rule++) {
      String purpose = purposeTemplate(rule);
      matching.set(
          rule,
          pattern.endsWith("*")
              ? purpose.startsWith(pattern.substring(0, pattern.length() - 1))
              : purpose.equals(pattern));
    }
    return matching;
  }

  String fill(int rule, String protocol, int port) {
    return purposeTemplate(rule).replace(PortRule.PP, protocol + "_" + port);
  }
}
