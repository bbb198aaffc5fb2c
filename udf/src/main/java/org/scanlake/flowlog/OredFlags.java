package org.scanlake.flowlog;

/**
 * Counts what one end sent by its flags OR-ed over its packets (specification "flow logs and the
 * TCP counts they give"). A flag that is not set was in no packet, exactly. One that is set was in
 * one packet at least, and in every one when there are only SYN, only SYN and ACK, only RST or only
 * RST and ACK. A flow of fewer packets than it has of SYN, FIN and RST is counted as if each packet
 * had one of them, in this order. A flow of one packet tells all of it. ECE and CWR, which SYNs
 * have where congestion is negotiated, make no difference.
 */
final class OredFlags {
  static final int FIN = 1;
  static final int SYN = 2;
  static final int RST = 4;
  static final int ACK = 16;
  static final int SYN_ACK = SYN | ACK;
  private static final int RST_ACK = RST | ACK;
  private static final int WITHOUT_CONGESTION = 0x3f;

  private OredFlags() {}

  /** The flags without those that negotiate congestion. */
  static int plain(int flags) {
    return flags & WITHOUT_CONGESTION;
  }

  /**
   * Sets {@code counts}.
   *
   * @param packets {@link LogRow#UNKNOWN} when not told
   */
  static void count(int flags, long packets, TcpCounts counts) {
    int plain = plain(flags);
    if (packets == 0) {
      counts.set(0, 0, 0, 0, Quality.EXACT);
    } else if (packets == 1) {
      countOne(plain, counts);
    } else {
      countMany(plain, packets, counts);
    }
  }

  private static void countOne(int flags, TcpCounts counts) {
    int syn = flags & SYN;
    int fin = flags & FIN;
    counts.set(
        syn != 0 ? 1 : 0,
        syn != 0 && (flags & ACK) != 0 ? 1 : 0,
        syn == 0 && fin != 0 ? 1 : 0,
        syn == 0 && fin == 0 && (flags & RST) != 0 ? 1 : 0,
        Quality.EXACT);
  }

  private static void countMany(int flags, long packets, TcpCounts counts) {
    boolean areAlike = flags == SYN || flags == SYN_ACK || flags == RST || flags == RST_ACK;
    long each = areAlike && packets > 0 ? packets : 1;
    Quality ofSet = areAlike && packets > 0 ? Quality.EXACT : Quality.LOWER_BOUND;
    long left = packets < 0 ? Long.MAX_VALUE : packets;
    counts.syn = (flags & SYN) != 0 ? each : 0;
    // SYN and ACK among other flags may be a SYN and an ACK, so that a SYN-ACK is not proved.
    counts.synAck = flags == SYN_ACK ? each : 0;
    counts.synQuality = (flags & SYN) != 0 ? ofSet : Quality.EXACT;
    left -= counts.syn;
    counts.fin = (flags & FIN) != 0 ? Math.min(each, left) : 0;
    counts.finQuality = (flags & FIN) != 0 ? ofSet : Quality.EXACT;
    left -= counts.fin;
    counts.rst = (flags & RST) != 0 ? Math.min(each, left) : 0;
    counts.rstQuality = (flags & RST) != 0 ? ofSet : Quality.EXACT;
  }

  /** The contact of a row of a log of one-way flows. */
  static Contact contact(int flags) {
    if ((flags & SYN) == 0 || plain(flags) == SYN_ACK) {
      // Only SYN and ACK is what a server sends that answers.
      return Contact.NONE;
    }
    return (flags & ACK) == 0 ? Contact.SENT_SYN : Contact.SENT_SYN_AND_ACK;
  }
}
