package org.scanlake.flow;

/** Reads TCP flags, as bits of the header's byte, from the ways that tools print them. */
public final class FlagText {
  private static final int ACK = 16;

  /** The letter of each bit, from FIN up. */
  private static final String LETTERS = "FSRPAUEC";

  private static final String[] WORDS = {"FIN", "SYN", "RST", "PSH", "ACK", "URG", "ECE", "CWR"};

  private FlagText() {}

  /** Letters, between which blanks and points mean nothing; unknown when there is another sign. */
  public static int letters(byte[] text, int from, int to) {
    int flags = 0;
    for (int i = from; i < to; i++) {
      if (text[i] != ' ' && text[i] != '.') {
        int bit = LETTERS.indexOf(text[i]);
        if (bit < 0) {
          return FlowRow.UNKNOWN;
        }
        flags |= 1 << bit;
      }
    }
    return flags;
  }

  /** As tcpdump prints them between brackets: a point is ACK, {@code W} is CWR, or {@code none}. */
  public static int tcpdump(String text) {
    if (text.equals("none")) {
      return 0;
    }
    int flags = 0;
    for (int i = 0; i < text.length(); i++) {
      char sign = text.charAt(i);
      int bit = LETTERS.indexOf(sign == 'W' ? 'C' : sign);
      if (sign != '.' && bit < 0) {
        return FlowRow.UNKNOWN;
      }
      flags |= sign == '.' ? ACK : 1 << bit;
    }
    return flags;
  }

  /** As iptables prints them: words among other words. */
  public static int words(String text) {
    int flags = 0;
    for (String word : text.split(" ", -1)) {
      for (int bit = 0; bit < WORDS.length; bit++) {
        flags |= WORDS[bit].equals(word) ? 1 << bit : 0;
      }
    }
    return flags;
  }
}
