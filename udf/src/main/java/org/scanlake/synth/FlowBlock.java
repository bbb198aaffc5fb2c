package org.scanlake.synth;

import java.util.Arrays;

/** Rows of a flow log that are made together, in order of time; used again for later ones. */
final class FlowBlock {
  /** Of a row's key; more than a block has connections. */
  private static final int PLACE_BITS = 22;

  private final Text text = new Text(1 << 20);
  private final FlowPlan.Connections connections = new FlowPlan.Connections();
  private final ConnectionLog log;
  private FlowTotals totals = FlowTotals.NONE;

  FlowBlock(FlowLogFormat format) {
    log = format.log();
  }

  void fill(FlowPlan plan, long number) {
    text.clear();
    connections.clear();
    plan.draw(number, log, connections);
    long[] keys = keys();
    Arrays.sort(keys);
    for (long key : keys) {
      int place = (int) key & (1 << PLACE_BITS) - 1;
      log.row(connections.get(place >> 1), (place & 1) != 0, text);
    }
    totals = totals(keys.length);
  }

  /** Of every row its time, from the first connection's, its connection and its way. */
  private long[] keys() {
    long first = Long.MAX_VALUE;
    int rows = 0;
    for (int i = 0; i < connections.size(); i++) {
      first = Math.min(first, connections.get(i).time);
      rows += rows(connections.get(i));
    }
    long[] keys = new long[rows];
    int size = 0;
    for (int i = 0; i < connections.size(); i++) {
      Connection connection = connections.get(i);
      boolean reverseOnly = log.isReverseOnly(connection.course);
      for (int row = 0; row < rows(connection); row++) {
        boolean reverse = reverseOnly || row > 0;
        long time = log.time(connection, reverse) - first;
        keys[size++] = time << PLACE_BITS | i << 1 | (reverse ? 1 : 0);
      }
    }
    return keys;
  }

  /** A connection whose destination's packets are lost has only the source's row. */
  private int rows(Connection connection) {
    int rows = log.rows(connection.course);
    return rows > 1 && connection.dstPackets == 0 ? 1 : rows;
  }

  private FlowTotals totals(int rows) {
    long packets = 0;
    long bytes = 0;
    long start = Long.MAX_VALUE;
    long end = Long.MIN_VALUE;
    for (int i = 0; i < connections.size(); i++) {
      Connection connection = connections.get(i);
      packets += connection.srcPackets + connection.dstPackets;
      bytes += connection.srcBytes() + connection.dstBytes();
      start = Math.min(start, connection.time);
      end = Math.max(end, connection.time + connection.duration);
    }
    return new FlowTotals(rows, packets, bytes, start, end);
  }

  Text text() {
    return text;
  }

  FlowTotals totals() {
    return totals;
  }
}
