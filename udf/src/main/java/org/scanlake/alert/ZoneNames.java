package org.scanlake.alert;

import java.util.Locale;

/** Zones that dates give by name. */
final class ZoneNames {
  private static final int HOUR = 60;

  private ZoneNames() {}

  /**
   * The offset from UTC in minutes. RFC 5322, 4.3: the American names have theirs; military letters
   * and names of unknown meaning are UTC. European names that mailers still write are added.
   */
  static int offsetMinutes(String name) {
    return switch (name.toUpperCase(Locale.ROOT)) {
      case "EDT" -> -4 * HOUR;
      case "EST", "CDT" -> -5 * HOUR;
      case "CST", "MDT" -> -6 * HOUR;
      case "MST", "PDT" -> -7 * HOUR;
      case "PST" -> -8 * HOUR;
      case "BST", "CET", "MEZ", "WEST" -> HOUR;
      case "CEST", "MESZ", "EET" -> 2 * HOUR;
      case "EEST", "MSK" -> 3 * HOUR;
      case "JST", "KST" -> 9 * HOUR;
      default -> 0;
    };
  }
}
