package org.scanlake.flowlog;

/**
 * Counts packets by TCP flags that are OR-ed over all packets of one end. A flag that is not set is
 * exactly none. One that is set is a lower bound of one packet; as many packets as there are flags
 * of SYN, FIN and RST had one each, exactly.
 */
final class FlagCounts {
  static final int FIN = 1;
  static final int SYN = 2;
  static final int RST = 4;
  static final int ACK = 16;
  private static final int SYN_ACK = SYN | ACK;
  private static final int RST_ACK = RST | ACK;

  /** Without ECE and CWR, by which a SYN offers congestion notification. */
  private static final int WITHOUT_ECN = 0x3f;

  private FlagCounts() {}

  /**
   * Sets the counts of an end by all its flags: when they are only S, only R, RA or SA, each packet
   * is taken to have had them.
   *
   * @param answers whether a SYN with ACK among them was one packet
   */
  static void ofAllFlags(TcpCounts counts, int flags, long packets, boolean answers) {
    ofSomeFlags(counts, answers ? flags : flags & ~ACK, packets);
    int kind = flags & WITHOUT_ECN;
    if (packets > 0 && (kind == SYN || kind == SYN_ACK && answers)) {
      counts.set(packets, kind == SYN_ACK ? packets : 0, 0, 0, Quality.EXACT);
    } else if (packets > 0 && (kind == RST || kind == RST_ACK)) {
      counts.set(0, 0, 0, packets, Quality.EXACT);
    }
  }

  /** Sets the counts by flags of which ACK tells only that a SYN had it, and no other is told. */
  static void ofSomeFlags(TcpCounts counts, int flags, long packets) {
    int syn = flags & SYN;
    int fin = flags & FIN;
    int rst = flags & RST;
    int kinds = Integer.bitCount(syn | fin | rst);
    // One packet with several is of the first that it has.
    int left = packets >= 0 && packets < kinds ? (int) packets : kinds;
    int syns = Math.min(left, Integer.bitCount(syn));
    int fins = Math.min(left - syns, Integer.bitCount(fin));
    int rsts = Math.min(left - syns - fins, Integer.bitCount(rst));
    boolean isExact = kinds == packets;
    counts.set(syns, (flags & ACK) == 0 ? 0 : syns, fins, rsts, Quality.EXACT);
    counts.synQuality = quality(syn, isExact);
    counts.finQuality = quality(fin, isExact);
    counts.rstQuality = quality(rst, isExact);
  }

  private static Quality quality(int flag, boolean isExact) {
    return flag == 0 || isExact ? Quality.EXACT : Quality.LOWER_BOUND;
  }
}
