package org.scanlake.worm;

/**
 * How the work weight is taken: how much of a source's TCP is control packets.
 *
 * <p>The rule of 2004, which the seed's report shows: {@code 100 * (syn + finReturned +
 * rstReturned) / (tcpSent + tcpReceived)}. The rule of 2.5, which was also published: {@code 100 *
 * (syn + finSent + rstReturned) / (tcpSent + finSent + tcpReceived)}; there a FIN counts as sent by
 * its source, and {@link TcpTuple#tcpSent()} is without FINs.
 */
public enum WorkRule {
  OF_2004("2004"),
  OF_2_5("2.5");

  private final String text;

  WorkRule(String text) {
    this.text = text;
  }

  /** The work weight: whole percent, truncated; an empty total counts as 1. */
  public int weight(TcpTuple tuple) {
    boolean sentFinsCount = this == OF_2_5;
    long fins = sentFinsCount ? tuple.finSent() : tuple.finReturned();
    long sent =
        sentFinsCount ? PacketCounts.sum(tuple.tcpSent(), tuple.finSent()) : tuple.tcpSent();
    return PacketCounts.percent(
        PacketCounts.sum(PacketCounts.sum(tuple.syn(), fins), tuple.rstReturned()),
        PacketCounts.sum(sent, tuple.tcpReceived()));
  }

  /** As commands and tables name it. */
  public String text() {
    return text;
  }
}
