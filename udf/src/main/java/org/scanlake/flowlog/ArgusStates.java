package org.scanlake.flowlog;

/**
 * Counts TCP by Argus' states in words, which tell of the connection rather than of flags. What
 * they do not prove is assumed: that a handshake is one SYN and one SYN-ACK, that a connection is
 * closed by a FIN of each end. A flow whose direction Argus is not sure of is one whose SYN it did
 * not see.
 */
final class ArgusStates {
  private ArgusStates() {}

  /**
   * Sets counts and contact of a TCP row by its state.
   *
   * @param isSure whether Argus is sure of the direction
   */
  static void count(LogRow row, boolean isSure) {
    if (row.state.equals("REQ")) {
      countRequest(row);
    } else if (isSure) {
      countKnown(row);
    }
  }

  /** Nothing but SYNs, of the source: at least one, and all when there is one packet. */
  private static void countRequest(LogRow row) {
    row.src.set(1, 0, 0, 0, Quality.EXACT);
    row.src.synQuality = row.srcPackets == 1 ? Quality.EXACT : Quality.LOWER_BOUND;
    row.dst.set(0, 0, 0, 0, Quality.EXACT);
    row.contact = Contact.FAILED;
  }

  private static void countKnown(LogRow row) {
    switch (row.state) {
      case "ACC", "EST", "CON" -> countHandshake(row, 0);
      case "FIN", "CLO" -> {
        if (row.dstPackets != 0) {
          countHandshake(row, 1);
        }
      }
      case "TIM" -> countTimeout(row);
      case "RST" -> countReset(row);
      default -> {}
    }
  }

  private static void countHandshake(LogRow row, int fins) {
    row.src.set(1, 0, fins, 0, Quality.ASSUMED);
    row.dst.set(1, 1, fins, 0, Quality.ASSUMED);
    row.contact = Contact.SUCCEEDED;
  }

  /** Silence after a SYN, or after a handshake; which, only the destination's packets tell. */
  private static void countTimeout(LogRow row) {
    if (row.dstPackets == 0) {
      row.src.set(1, 0, 0, 0, Quality.ASSUMED);
      row.dst.set(0, 0, 0, 0, Quality.EXACT);
      row.contact = Contact.FAILED;
    } else if (row.dstPackets > 0 || row.dstBytes > 0) {
      countHandshake(row, 0);
    }
  }

  /**
   * Of two packets one is the SYN and one the RST, so that there was no SYN-ACK. With more packets
   * the reset may have come after a SYN-ACK or in place of it, from either end: nothing is known.
   */
  private static void countReset(LogRow row) {
    if (row.srcPackets == 1 && row.dstPackets == 1) {
      row.src.set(1, 0, 0, 0, Quality.ASSUMED);
      row.dst.set(0, 0, 0, 1, Quality.ASSUMED);
      row.contact = Contact.FAILED;
    } else if (row.dstPackets == 0 && row.srcPackets > 1) {
      row.src.set(1, 0, 0, 1, Quality.ASSUMED);
      row.dst.set(0, 0, 0, 0, Quality.EXACT);
      row.contact = Contact.FAILED;
    }
  }
}
