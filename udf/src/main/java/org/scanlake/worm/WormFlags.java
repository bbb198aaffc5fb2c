package org.scanlake.worm;

/** The flags of the port signature report, under their conditions of 2004. */
final class WormFlags {
  private static final long MANY_ERRORS = 100_000;
  private static final int WORM = 90;
  private static final int HALF_WORM = 50;
  private static final int MANY_SYNS = 20;
  private static final int FEW = 5;

  private WormFlags() {}

  /**
   * The letters of those that hold, in order: E many errors for the SYNs without FIN, W (or w) the
   * work weight is at least 90 (or 50), O few FINs return, R resets return, M nothing returns.
   */
  static String of(TcpTuple tuple, int work) {
    StringBuilder flags = new StringBuilder();
    if (hasManyErrors(tuple)) {
      flags.append('E');
    }
    if (work >= HALF_WORM) {
      flags.append(work >= WORM ? 'W' : 'w');
    }
    if (tuple.syn() > MANY_SYNS && tuple.finReturned() < FEW) {
      flags.append('O');
    }
    if (tuple.finReturned() == 0 && tuple.rstReturned() > FEW) {
      flags.append('R');
    }
    if (tuple.tcpReceived() == 0) {
      flags.append('M');
    }
    return flags.toString();
  }

  /** Whether worm metric times errors is above the limit; the product need not fit a long. */
  private static boolean hasManyErrors(TcpTuple tuple) {
    long errors = PacketCounts.sum(tuple.rstReturned(), tuple.icmpErrors());
    return errors > 0 && tuple.wormMetric() > MANY_ERRORS / errors;
  }
}
