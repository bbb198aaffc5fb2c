package org.scanlake.synth;

/**
 * Sums over a made flow log, or a part of it.
 *
 * @param start of the earliest row, in microseconds since 1970 UTC
 * @param end of the latest row
 */
record FlowTotals(long flows, long packets, long bytes, long start, long end) {
  static final FlowTotals NONE = new FlowTotals(0, 0, 0, Long.MAX_VALUE, Long.MIN_VALUE);

  FlowTotals plus(FlowTotals other) {
    return new FlowTotals(
        flows + other.flows,
        packets + other.packets,
        bytes + other.bytes,
        Math.min(start, other.start),
        Math.max(end, other.end));
  }
}
