package org.scanlake.worm;

import java.io.Serializable;

/**
 * The TCP tuple of one source address in some time: numbers of packets, after specification "the
 * port signature report". Tuples add up; sums stay at the largest number.
 *
 * @param syn SYNs sent, with or without ACK
 * @param synAck those of them with ACK
 * @param finSent FINs sent
 * @param finReturned FINs received
 * @param rstReturned resets received
 * @param tcpSent all TCP packets sent but those with FIN or RST
 * @param tcpReceived all TCP packets received
 * @param icmpErrors ICMP packets received of type 3, 5 or 11
 */
public record TcpTuple(
    long syn,
    long synAck,
    long finSent,
    long finReturned,
    long rstReturned,
    long tcpSent,
    long tcpReceived,
    long icmpErrors,
    CountQualities qualities)
    implements Serializable {

  /** Nothing seen. */
  public static final TcpTuple NONE = new TcpTuple(0, 0, 0, 0, 0, 0, 0, 0, CountQualities.EXACT);

  /** The tuple of both times together. */
  public TcpTuple plus(TcpTuple other) {
    return new TcpTuple(
        PacketCounts.sum(syn, other.syn),
        PacketCounts.sum(synAck, other.synAck),
        PacketCounts.sum(finSent, other.finSent),
        PacketCounts.sum(finReturned, other.finReturned),
        PacketCounts.sum(rstReturned, other.rstReturned),
        PacketCounts.sum(tcpSent, other.tcpSent),
        PacketCounts.sum(tcpReceived, other.tcpReceived),
        PacketCounts.sum(icmpErrors, other.icmpErrors),
        qualities.and(other.qualities));
  }

  /**
   * Whether the source is a known one: it sent or received TCP. What it met of ICMP errors counts
   * only then.
   */
  public boolean isKnown() {
    return tcpSent > 0 || finSent > 0 || tcpReceived > 0;
  }

  /** The worm metric: how many more SYNs were sent than FINs came back. */
  public long wormMetric() {
    return syn - finReturned;
  }

  /** SA/S: whole percent of the SYNs that had ACK, truncated: 0 a client, 100 a server. */
  public int synAckShare() {
    return syn == 0 ? 0 : PacketCounts.percent(synAck, syn);
  }
}
