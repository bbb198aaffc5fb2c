package org.scanlake.flowlog;

/**
 * Counts packets by the letters of Zeek's {@code history}: upper case is the originator's, lower
 * case the responder's.
 *
 * <p>Each packet leaves at most one of the letters S (SYN), H (SYN-ACK), F (FIN), R (RST), Q (SYN
 * with FIN or RST), I (FIN with RST), D (data) and A (ACK alone); S, H, F and R once for each
 * sequence number that differs from the last, the others once. (G, T, W stand beside another letter
 * and on a scale of tens; they count nothing.) Hence, for each end:
 *
 * <ul>
 *   <li>a letter is a lower bound of one packet, and a letter that is absent is exactly none;
 *   <li>an end whose only letter is S, H, F or R sent nothing else: the count is its packets,
 *       exact;
 *   <li>an end with as many letters as packets sent one packet for each: all counts are exact;
 *   <li>with C (packets with a bad checksum, which Zeek does not look at), I, Q or X (Zeek stopped
 *       looking) every count is a lower bound, of the absent letters too;
 *   <li>{@code ^} says that Zeek turned the connection round: letters before it are not counted,
 *       and where there are any, every count is a lower bound.
 * </ul>
 */
final class ZeekHistory {
  private static final int TCP_FIN = 1;
  private static final int TCP_SYN = 2;
  private static final int TCP_RST = 4;
  private static final int TCP_ACK = 16;

  private static final int SYN = 1;
  private static final int SYN_ACK = 2;
  private static final int FIN = 4;
  private static final int RST = 8;
  private static final int OTHER = 16;
  private static final int UNSURE = 32;

  private final End originator = new End();
  private final End responder = new End();

  /** Reads a history, and sets the row's counts; its packets must be set. */
  void count(byte[] text, int from, int to, LogRow row) {
    int start = afterTurn(text, from, to);
    originator.clear(start > from + 1);
    responder.clear(start > from + 1);
    for (int i = start; i < to; i++) {
      int letter = text[i] | 0x20;
      (letter == text[i] ? responder : originator).add(letter);
      if (letter == 'x') {
        originator.kinds |= UNSURE;
        responder.kinds |= UNSURE;
      }
    }
    originator.set(row.src, row.srcPackets);
    responder.set(row.dst, row.dstPackets);
    row.srcFlags = originator.flags();
    row.dstFlags = responder.flags();
  }

  /** Whether the originator sent a SYN without ACK. */
  boolean opened() {
    return (originator.kinds & SYN) != 0;
  }

  private static int afterTurn(byte[] text, int from, int to) {
    for (int i = to; i > from; i--) {
      if (text[i - 1] == '^') {
        return i;
      }
    }
    return from;
  }

  /** The letters of one end. */
  private static final class End {
    private int syn;
    private int synAck;
    private int fin;
    private int rst;
    private int others;
    private int kinds;

    void clear(boolean unsure) {
      syn = 0;
      synAck = 0;
      fin = 0;
      rst = 0;
      others = 0;
      kinds = unsure ? UNSURE : 0;
    }

    void add(int letter) {
      switch (letter) {
        case 's', 'q' -> syn++;
        case 'h' -> synAck++;
        case 'f', 'i' -> fin++;
        case 'r' -> rst++;
        case 'a', 'd' -> others++;
        default -> {}
      }
      kinds |= kind(letter);
    }

    private static int kind(int letter) {
      return switch (letter) {
        case 's' -> SYN;
        case 'h' -> SYN_ACK;
        case 'f' -> FIN;
        case 'r' -> RST;
        case 'a', 'd' -> OTHER;
        case 'c', 'i', 'q' -> UNSURE;
        default -> 0;
      };
    }

    void set(TcpCounts counts, long packets) {
      int letters = syn + synAck + fin + rst + others;
      boolean isOneKind =
          (kinds & ~(SYN | SYN_ACK | FIN | RST)) == 0 && Integer.bitCount(kinds) == 1;
      if (isOneKind && letters < packets) {
        counts.set(
            (kinds & (SYN | SYN_ACK)) != 0 ? packets : 0,
            kinds == SYN_ACK ? packets : 0,
            kinds == FIN ? packets : 0,
            kinds == RST ? packets : 0,
            Quality.EXACT);
        return;
      }
      counts.set(syn + synAck, synAck, fin, rst, Quality.EXACT);
      if (kinds >= UNSURE || letters != packets) {
        counts.synQuality = quality(syn + synAck);
        counts.finQuality = quality(fin);
        counts.rstQuality = quality(rst);
      }
    }

    /** The flags that the letters stand for; unknown where letters do not tell all packets. */
    int flags() {
      if (kinds == 0 || kinds >= UNSURE) {
        return LogRow.UNKNOWN;
      }
      return ((kinds & (SYN | SYN_ACK)) != 0 ? TCP_SYN : 0)
          | ((kinds & (SYN_ACK | OTHER)) != 0 ? TCP_ACK : 0)
          | ((kinds & FIN) != 0 ? TCP_FIN : 0)
          | ((kinds & RST) != 0 ? TCP_RST : 0);
    }

    private Quality quality(int letters) {
      return letters == 0 && kinds < UNSURE ? Quality.EXACT : Quality.LOWER_BOUND;
    }
  }
}
