package org.scanlake.flowlog;

/**
 * One row of a flow log under construction. Public and mutable because one instance serves millions
 * of rows. "Source" is the end that the log names first: the originator where the tool knows it.
 */
public final class LogRow {
  /** The value of a number that the row does not tell. */
  public static final int UNKNOWN = -1;

  /** The value of a time that the row does not tell. */
  public static final long NO_TIME = Long.MIN_VALUE;

  /** Microseconds since 1970 UTC. */
  public long startMicros;

  /** Microseconds since 1970 UTC; never before the start. */
  public long endMicros;

  /** IP protocol number. */
  public int protocol;

  /** 128 bits as {@link org.scanlake.network.Address} holds them. */
  public long srcHigh;

  public long srcLow;
  public long dstHigh;
  public long dstLow;
  public int srcPort;

  /** Destination port; of ICMP type*256+code. */
  public int dstPort;

  /** Packets that the source sent. */
  public long srcPackets;

  /** Packets that the destination sent; unknown in logs of one-way flows. */
  public long dstPackets;

  /** Bytes with IP headers that the source sent, as the tool counts them. */
  public long srcBytes;

  public long dstBytes;

  /** Flags of all the source's packets, OR-ed, as the bits of the TCP header's byte. */
  public int srcFlags;

  public int dstFlags;

  /** What the source sent. */
  public final TcpCounts src = new TcpCounts();

  /** What the destination sent. */
  public final TcpCounts dst = new TcpCounts();

  public Contact contact = Contact.NONE;

  /** The tool's own word for the flow's state; empty when it has none. */
  public String state = "";

  /** Zeek's history of the flow; empty when there is none. */
  public String history = "";

  /** What somebody who labelled the log says of the flow; empty when nobody does. */
  public String label = "";

  /** Sets every field to unknown or empty. */
  public void clear() {
    startMicros = NO_TIME;
    endMicros = NO_TIME;
    protocol = UNKNOWN;
    srcHigh = 0;
    srcLow = 0;
    dstHigh = 0;
    dstLow = 0;
    srcPort = UNKNOWN;
    dstPort = UNKNOWN;
    srcPackets = UNKNOWN;
    dstPackets = UNKNOWN;
    srcBytes = UNKNOWN;
    dstBytes = UNKNOWN;
    srcFlags = UNKNOWN;
    dstFlags = UNKNOWN;
    src.setUnknown();
    dst.setUnknown();
    contact = Contact.NONE;
    state = "";
    history = "";
    label = "";
  }
}
