package org.scanlake.synth;

/** Rows of a table that no reader may take for a flow. */
final class BadRow {
  private BadRow() {}

  /** Writes one of three kinds: an octet over 255, a port over 65535, a row cut short. */
  static void write(Flow flow, int kind, Text out) {
    new WallClock().put(flow.start, out);
    out.put("     0.000 TCP   ").address(flow.source, 16).put(":4242  -> ");
    switch (kind % 3) {
      case 0 -> out.line("   203.0.113.999:80    ....S.   0        1       48     1");
      case 1 -> out.line("    203.0.113.99:99999 ....S.   0        1       48     1");
      default -> out.line("    203.0");
    }
  }
}
