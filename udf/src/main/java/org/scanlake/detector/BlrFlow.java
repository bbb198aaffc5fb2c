package org.scanlake.detector;

/**
 * What the logistic regression sees of a flow: what its source sent. Public and mutable because one
 * instance serves millions of flows.
 */
public final class BlrFlow {
  /** 128 bits of the destination as {@link org.scanlake.network.Address} holds them. */
  public long dstHigh;

  public long dstLow;
  public int srcPort;

  /** Destination port; of ICMP type*256+code. */
  public int dstPort;

  public long packets;
  public long bytes;

  /** Bits of the TCP header, OR-ed over all packets; of other protocols nothing. */
  public int flags;
}
