package org.scanlake.flow;

import java.util.Arrays;
import org.scanlake.network.Address;

/**
 * Flow rows in the order they were read, held as primitives so that reading a row allocates
 * nothing. A reader fills the fields of {@link #row} and calls {@link #append}; whoever measures
 * reads the cells by row index. Not thread-safe; made to be cleared and used for the next mail.
 */
public final class FlowRows {
  private static final int START = 0;
  private static final int DURATION = 1;
  private static final int PROTOCOL = 2;
  private static final int SRC_HIGH = 3;
  private static final int SRC_LOW = 4;
  private static final int SRC_PORT = 5;
  private static final int DST_HIGH = 6;
  private static final int DST_LOW = 7;
  private static final int DST_PORT = 8;
  private static final int TCP_FLAGS = 9;
  private static final int TOS = 10;
  private static final int PACKETS = 11;
  private static final int BYTES = 12;
  private static final int FLOWS = 13;
  private static final int PLACE = 14;
  private static final int STRIDE = 15;
  private static final int FIRST_CELLS = STRIDE * 256;

  /** Room for more than this is given back after the mail that needed it. */
  private static final int MOST_CELLS_KEPT = 1 << 20;

  /** The row under construction. */
  public final FlowRow row = new FlowRow();

  private long[] cells = new long[FIRST_CELLS];
  private int size;

  /** The number of rows. */
  public int size() {
    return size;
  }

  /** Forgets the rows from index {@code newSize} on. */
  public void truncate(int newSize) {
    size = Math.min(size, newSize);
    if (size == 0 && cells.length > MOST_CELLS_KEPT) {
      cells = new long[FIRST_CELLS];
    }
  }

  /** For how many rows there is room at present. */
  int capacity() {
    return cells.length / STRIDE;
  }

  /** Appends {@link #row} as it stands; its fields keep their values. */
  public void append() {
    int at = size * STRIDE;
    if (at == cells.length) {
      cells = Arrays.copyOf(cells, cells.length * 2);
    }
    FlowRow r = row;
    long[] c = cells;
    c[at + START] = r.startMicros;
    c[at + DURATION] = r.durationMicros;
    c[at + PROTOCOL] = r.protocol;
    c[at + SRC_HIGH] = r.srcHigh;
    c[at + SRC_LOW] = r.srcLow;
    c[at + SRC_PORT] = r.srcPort;
    c[at + DST_HIGH] = r.dstHigh;
    c[at + DST_LOW] = r.dstLow;
    c[at + DST_PORT] = r.dstPort;
    c[at + TCP_FLAGS] = r.tcpFlags;
    c[at + TOS] = r.tos;
    c[at + PACKETS] = r.packets;
    c[at + BYTES] = r.bytes;
    c[at + FLOWS] = r.flows;
    c[at + PLACE] = (long) r.part << 32 | r.line;
    size++;
  }

  /** Whether rows {@code a} and {@code b} say the same, wherever they stood. */
  public boolean sameRow(int a, int b) {
    int left = a * STRIDE;
    int right = b * STRIDE;
    return Arrays.equals(cells, left, left + PLACE, cells, right, right + PLACE);
  }

  /** A hash of what rows {@code [start, start + count)} say, wherever they stood. */
  public long hash(int start, int count) {
    long hash = count;
    for (int row = start; row < start + count; row++) {
      for (int i = row * STRIDE; i < row * STRIDE + PLACE; i++) {
        hash = (hash ^ cells[i]) * 0x9e3779b97f4a7c15L;
        hash ^= hash >>> 29;
      }
    }
    return hash;
  }

  /** Microseconds since 1970 UTC; {@link Long#MIN_VALUE} when not told. */
  public long startMicros(int i) {
    return cells[i * STRIDE + START];
  }

  /** Microseconds; -1 when not told. */
  public long durationMicros(int i) {
    return cells[i * STRIDE + DURATION];
  }

  /** IP protocol number; {@link Protocols#UNKNOWN} when not told. */
  public int protocol(int i) {
    return (int) cells[i * STRIDE + PROTOCOL];
  }

  public long srcHigh(int i) {
    return cells[i * STRIDE + SRC_HIGH];
  }

  public long srcLow(int i) {
    return cells[i * STRIDE + SRC_LOW];
  }

  public Address source(int i) {
    return new Address(srcHigh(i), srcLow(i));
  }

  /** -1 when not told. */
  public int srcPort(int i) {
    return (int) cells[i * STRIDE + SRC_PORT];
  }

  public long dstHigh(int i) {
    return cells[i * STRIDE + DST_HIGH];
  }

  public long dstLow(int i) {
    return cells[i * STRIDE + DST_LOW];
  }

  public Address destination(int i) {
    return new Address(dstHigh(i), dstLow(i));
  }

  /** Of ICMP type*256+code; -1 when not told. */
  public int dstPort(int i) {
    return (int) cells[i * STRIDE + DST_PORT];
  }

  /** The bits of the TCP header's flags; -1 when not told. */
  public int tcpFlags(int i) {
    return (int) cells[i * STRIDE + TCP_FLAGS];
  }

  /** -1 when not told. */
  public int tos(int i) {
    return (int) cells[i * STRIDE + TOS];
  }

  /** -1 when not told. */
  public long packets(int i) {
    return cells[i * STRIDE + PACKETS];
  }

  /** -1 when not told. */
  public long bytes(int i) {
    return cells[i * STRIDE + BYTES];
  }

  /** How many flows the row stands for. */
  public long flows(int i) {
    return cells[i * STRIDE + FLOWS];
  }

  /** Which text part of the mail the row stood in, from 0. */
  public int part(int i) {
    return (int) (cells[i * STRIDE + PLACE] >>> 32);
  }

  /** Line within the part, from 1. */
  public int line(int i) {
    return (int) cells[i * STRIDE + PLACE];
  }
}
