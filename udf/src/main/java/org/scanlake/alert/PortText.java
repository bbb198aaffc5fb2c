package org.scanlake.alert;

import java.util.HashMap;
import java.util.Map;
import org.scanlake.flow.Decimal;

/**
 * Reads a port as flow tools and packet printers write it: a decimal, hexadecimal ({@code 0x01bb}),
 * or the name of a service. A range ({@code 0-65535}), a name that {@code services.csv} does not
 * list and a text cut short by its column ({@code ms-wb*}) are ports nobody told us: {@link
 * #UNTOLD}.
 */
public final class PortText {
  public static final int UNTOLD = -1;
  public static final int NO_PORT = -2;
  private static final int MAX_PORT = 65_535;
  private static final int MAX_NAME = 32;
  private static final Map<String, Integer> SERVICES = new HashMap<>();

  static {
    ResourceLines.read("services.csv")
        .forEach(
            line -> {
              int comma = line.indexOf(',');
              SERVICES.put(line.substring(0, comma), Integer.valueOf(line.substring(comma + 1)));
            });
  }

  private PortText() {}

  /** 0–65535, {@link #UNTOLD}, or {@link #NO_PORT} for what cannot be a port. */
  public static int read(byte[] text, int from, int to) {
    if (from == to) {
      return UNTOLD;
    }
    if (text[from] < '0' || text[from] > '9') {
      return service(text, from, to);
    }
    if (to - from > 2 && text[from] == '0' && text[from + 1] == 'x') {
      return hex(text, from + 2, to);
    }
    long decimal = Decimal.read(text, from, to);
    return decimal == Cursor.NOT_A_NUMBER ? rangeOrName(text, from, to) : bounded(decimal);
  }

  private static int bounded(long port) {
    return port >= 0 && port <= MAX_PORT ? (int) port : NO_PORT;
  }

  /** Longer ones are identifiers that Argus prints in a port's place, such as those of IPsec. */
  private static int hex(byte[] text, int from, int to) {
    int value = 0;
    for (int i = from; i < to; i++) {
      int digit = Character.digit(text[i], 16);
      boolean cut = text[i] == '*' && i == to - 1;
      if (digit < 0 && !cut) {
        return NO_PORT;
      }
      value = (value << 4 | digit) & MAX_PORT;
    }
    return to - from > 4 || text[to - 1] == '*' ? UNTOLD : value;
  }

  private static int rangeOrName(byte[] text, int from, int to) {
    int dash = from;
    while (dash < to && text[dash] != '-') {
      dash++;
    }
    boolean range =
        bounded(Decimal.read(text, from, dash)) >= 0
            && bounded(Decimal.read(text, dash + 1, to)) >= 0;
    return range ? UNTOLD : service(text, from, to);
  }

  private static int service(byte[] text, int from, int to) {
    if (to - from > MAX_NAME) {
      return NO_PORT;
    }
    boolean letters = false;
    StringBuilder name = new StringBuilder(to - from);
    for (int i = from; i < to; i++) {
      int c = text[i];
      boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
      boolean cut = c == '*' && i == to - 1;
      if (!letter && !cut && c != '-' && c != '_' && c != '+' && (c < '0' || c > '9')) {
        return NO_PORT;
      }
      letters |= letter;
      name.append((char) (letter ? c | 0x20 : c));
    }
    return letters ? SERVICES.getOrDefault(name.toString(), UNTOLD) : NO_PORT;
  }
}
