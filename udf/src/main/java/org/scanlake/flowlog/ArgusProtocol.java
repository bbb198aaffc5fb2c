package org.scanlake.flowlog;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.scanlake.flow.ProtocolText;
import org.scanlake.flow.Protocols;

/** Reads the protocols that Argus names, which are not all of IP. */
final class ArgusProtocol {
  /** A record that is no flow of IP: one of another protocol, or of the sensor about itself. */
  static final int NOT_IP = -3;

  private static final int LONGEST = 16;
  private static final int HARDWARE_ADDRESS = 17;

  /** Those that {@link ProtocolText} does not know; {@code unas} is a number nobody assigned. */
  private static final Map<String, Integer> OTHERS =
      Map.of(
          "man", NOT_IP,
          "arp", NOT_IP,
          "rarp", NOT_IP,
          "llc", NOT_IP,
          "lldp", NOT_IP,
          "ipx/spx", NOT_IP,
          "loop", NOT_IP,
          "ipnip", 4,
          "unas", Protocols.UNKNOWN);

  private ArgusProtocol() {}

  /** The IP protocol's number, {@link #NOT_IP}, or {@link ProtocolText#NO_PROTOCOL}. */
  static int read(byte[] text, int from, int to) {
    int protocol = ProtocolText.read(text, from, to);
    if (protocol != ProtocolText.NO_PROTOCOL || to - from > LONGEST) {
      return protocol;
    }
    String name = new String(text, from, to - from, StandardCharsets.ISO_8859_1);
    return OTHERS.getOrDefault(name.toLowerCase(Locale.ROOT), protocol);
  }

  /** Whether the cell is a hardware address, as the ends of what is not IP have. */
  static boolean isHardware(RowCells cells, int column) {
    int from = cells.from(column);
    if (cells.to(column) - from != HARDWARE_ADDRESS) {
      return false;
    }
    for (int i = 0; i < HARDWARE_ADDRESS; i++) {
      byte sign = cells.text()[from + i];
      if (i % 3 == 2 ? sign != ':' : Character.digit(sign, 16) < 0) {
        return false;
      }
    }
    return true;
  }
}
