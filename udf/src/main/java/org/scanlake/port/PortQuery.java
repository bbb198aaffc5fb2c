package org.scanlake.port;

import java.util.Optional;
import org.scanlake.flow.Protocols;

/**
 * The grammar of questions to the port table: {@code PROTOCOL_PORT}, the protocol in upper case (a
 * letter or digit, then letters, digits, {@code .}, {@code +} and {@code -}), the port in decimal,
 * 0–65535 without leading zeros. Rules that name a protocol match its name as nfdump prints it and
 * nothing else: {@code 6_135} is not {@code TCP_135}.
 */
public final class PortQuery {
  private static final String NO_ANSWER = "-1";
  private static final int SHOWN = 80;

  private final PurposeTable table;

  public PortQuery(PurposeTable table) {
    this.table = table;
  }

  /** The purpose behind {@code text}, or why there is none. */
  public PortAnswer answer(String text) {
    int separator = text.indexOf('_');
    if (separator < 0 || separator == text.length() - 1) {
      return refusal(text, "has no port; write PROTOCOL_PORT, such as TCP_80");
    }
    String protocol = text.substring(0, separator);
    if (!isProtocol(protocol)) {
      return refusal(text, "has no protocol in upper case before the _; write such as TCP_80");
    }
    int port = PortSyntax.port(text.substring(separator + 1));
    if (port < 0) {
      return refusal(text, "has no port from 0 to 65535 (decimal, no leading zeros) after the _");
    }
    int rule = table.ruleOf(number(protocol), port);
    return new PortAnswer(
        text, table.fill(rule, protocol, port), table.ruleName(rule), Optional.empty());
  }

  private static int number(String protocol) {
    Optional<Integer> number = Protocols.number(protocol);
    boolean printedSo = number.isPresent() && Protocols.name(number.get()).equals(protocol);
    return printedSo ? number.get() : Protocols.UNKNOWN;
  }

  private static boolean isProtocol(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean wordly = c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
      if (!wordly && (i == 0 || c != '.' && c != '+' && c != '-')) {
        return false;
      }
    }
    return !text.isEmpty();
  }

  private static PortAnswer refusal(String text, String why) {
    return new PortAnswer(text, NO_ANSWER, "", Optional.of("`" + shown(text) + "` " + why));
  }

  /** The question may come from a file of anything and goes to a terminal. */
  private static String shown(String text) {
    StringBuilder shown = new StringBuilder();
    for (int i = 0; i < Math.min(text.length(), SHOWN); i++) {
      char c = text.charAt(i);
      shown.append(Character.isISOControl(c) ? '?' : c);
    }
    return text.length() > SHOWN ? shown.append('…').toString() : shown.toString();
  }
}
