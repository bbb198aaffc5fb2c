package org.scanlake.flow;

/**
 * One flow row under construction: the fields a reader fills before {@link FlowRows#append}. Public
 * and mutable because one instance serves millions of rows.
 */
public final class FlowRow {
  /** The value of a number that the row does not tell. */
  public static final int UNKNOWN = -1;

  /** Microseconds since 1970 UTC; {@link Long#MIN_VALUE} when not told. */
  public long startMicros;

  /** Microseconds. */
  public long durationMicros;

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

  /** TCP flags as the bits of the header's byte (FIN 1, SYN 2, RST 4, PSH 8, ACK 16, URG 32, …). */
  public int tcpFlags;

  public int tos;
  public long packets;
  public long bytes;

  /** How many flows the row stands for, 1 unless its dialect aggregates. */
  public long flows;

  /** Which text part of the mail the row stood in, from 0. */
  public int part;

  /** Line within the part, from 1. */
  public int line;

  /** Sets every field to unknown, {@link #flows} to 1, and keeps the place. */
  public void clear() {
    startMicros = Long.MIN_VALUE;
    durationMicros = UNKNOWN;
    protocol = UNKNOWN;
    srcHigh = 0;
    srcLow = 0;
    dstHigh = 0;
    dstLow = 0;
    srcPort = UNKNOWN;
    dstPort = UNKNOWN;
    tcpFlags = UNKNOWN;
    tos = UNKNOWN;
    packets = UNKNOWN;
    bytes = UNKNOWN;
    flows = 1;
  }
}
