package org.scanlake.parsed;

import org.apache.spark.unsafe.types.UTF8String;
import org.scanlake.flow.Protocols;
import org.scanlake.port.PurposeTable;

/**
 * The purposes of a port table as Spark's strings, each made once: a rule's purpose, or that of a
 * protocol and port where the rule repeats them. Shared by threads: a string that two of them make
 * at once is the same.
 */
public final class PurposeText {
  private static final int PORTS = 1 << 16;
  private static final int PROTOCOLS = 257;

  private final PurposeTable table;
  private final UTF8String[] byRule;
  private final UTF8String[][] byPort = new UTF8String[PROTOCOLS][];
  private final UTF8String[] protocols = new UTF8String[PROTOCOLS];

  public PurposeText(PurposeTable table) {
    this.table = table;
    this.byRule = new UTF8String[table.ruleCount()];
    for (int rule = 0; rule < byRule.length; rule++) {
      String template = table.purposeTemplate(rule);
      byRule[rule] = template.contains("{pp}") ? null : UTF8String.fromString(template);
    }
    for (int number = -1; number < PROTOCOLS - 1; number++) {
      protocols[number + 1] = UTF8String.fromString(Protocols.name(number));
    }
  }

  /** The name of a protocol number, {@link Protocols#UNKNOWN} included. */
  public UTF8String protocol(int number) {
    return protocols[number + 1];
  }

  /** The purpose of a destination port. */
  public UTF8String purpose(int protocol, int port) {
    UTF8String constant = byRule[table.ruleOf(protocol, port)];
    return constant == null ? withPort(protocol, port) : constant;
  }

  private UTF8String withPort(int protocol, int port) {
    boolean isKnown = protocol >= -1 && protocol < PROTOCOLS - 1;
    if (!isKnown || port < 0 || port >= PORTS) {
      return UTF8String.fromString(table.purpose(protocol, port));
    }
    UTF8String[] made = byPort[protocol + 1];
    if (made == null) {
      made = new UTF8String[PORTS];
      byPort[protocol + 1] = made;
    }
    UTF8String purpose = made[port];
    if (purpose == null) {
      purpose = UTF8String.fromString(table.purpose(protocol, port));
      made[port] = purpose;
    }
    return purpose;
  }
}
