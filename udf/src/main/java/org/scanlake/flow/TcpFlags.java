package org.scanlake.flow;

import java.util.Arrays;

/** TCP flags as flow tools print them. */
public final class TcpFlags {
  private static final String LETTERS = "FSRPAUEC";

  /** What {@link #bit} answers for a sign that is no flag; larger than any flags. */
  public static final int NO_FLAG = 0x100;

  /** By character: the letter's bit, 0 for a dot. */
  private static final short[] BITS = new short[128];

  static {
    Arrays.fill(BITS, (short) NO_FLAG);
    BITS['.'] = 0;
    for (int i = 0; i < LETTERS.length(); i++) {
      BITS[LETTERS.charAt(i)] = (short) (1 << i);
    }
  }

  private TcpFlags() {}

  /**
   * The flag bits of {@code text[from..to)}: letters of {@code FSRPAUEC} and dots in any order
   * ({@code .AP.SF}, {@code ...AP.SF}) or a hexadecimal byte ({@code 0x12}); -1 for anything else.
   */
  public static int read(byte[] text, int from, int to) {
    if (to - from > 2 && text[from] == '0' && text[from + 1] == 'x') {
      return hex(text, from + 2, to);
    }
    if (to - from > 8 || to == from) {
      return -1;
    }
    int flags = 0;
    for (int i = from; i < to; i++) {
      flags |= bit(text[i]);
    }
    return flags < NO_FLAG ? flags : -1;
  }

  /** The bit of a flag's letter, 0 for a dot, {@link #NO_FLAG} for anything else. */
  public static int bit(byte letter) {
    return letter < 0 ? NO_FLAG : BITS[letter];
  }

  private static int hex(byte[] text, int from, int to) {
    int value = 0;
    for (int i = from; i < to; i++) {
      int digit = Character.digit(text[i], 16);
      if (digit < 0 || value > 0xf) {
        return -1;
      }
      value = value << 4 | digit;
    }
    return value;
  }
}
