package org.scanlake.port;

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
    short[][] ofOneRule = new short[this.rules.size()][];
    otherProtocols = pages(Protocols.UNKNOWN, ofOneRule);
    otherWithoutPort = firstWithoutPorts(Protocols.UNKNOWN);
    Arrays.fill(pagesOf, otherProtocols);
    Arrays.fill(withoutPort, otherWithoutPort);
    for (PortRule rule : this.rules) {
      for (int protocol : rule.protocols()) {
        if (pagesOf[protocol] == otherProtocols) {
          pagesOf[protocol] = pages(protocol, ofOneRule);
          withoutPort[protocol] = firstWithoutPorts(protocol);
        }
      }
    }
  }

  /**
   * The numbers of the rules that ports meet, in pages. Later rules first, so that what remains is
   * what the first rule wrote. Pages whose ports all meet one rule, which are most, are one array:
   * what is left of 65,536 numbers stays in the processor's nearest cache.
   *
   * @param ofOneRule such pages by rule, made when they are first needed
   */
  private short[][] pages(int protocol, short[][] ofOneRule) {
    short[][] pages = new short[PORTS / PAGE][];
    for (int number = rules.size() - 1; number >= 0; number--) {
      PortRule rule = rules.get(number);
      if (rule.allowsProtocol(protocol)) {
        if (rule.ports().isEmpty()) {
          Arrays.fill(pages, ofOneRule(number, ofOneRule));
        }
        for (PortRange range : rule.ports()) {
          write(pages, range, number, ofOneRule);
        }
      }
    }
    return pages;
  }

  private static void write(short[][] pages, PortRange range, int number, short[][] ofOneRule) {
    for (int page = range.first() / PAGE; page <= range.last() / PAGE; page++) {
      int from = Math.max(range.first() - page * PAGE, 0);
      int to = Math.min(range.last() - page * PAGE + 1, PAGE);
      if (to - from == PAGE) {
        pages[page] = ofOneRule(number, ofOneRule);
      } else {
        short[] table = pages[page].clone();
        Arrays.fill(table, from, to, (short) number);
        pages[page] = table;
      }
    }
  }

  private static short[] ofOneRule(int number, short[][] ofOneRule) {
    if (ofOneRule[number] == null) {
      ofOneRule[number] = new short[PAGE];
      Arrays.fill(ofOneRule[number], (short) number);
    }
    return ofOneRule[number];
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
