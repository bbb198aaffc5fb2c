package org.scanlake.archive;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Finds line ends eight bytes at a time. */
public final class NewlineScan {
  private static final VarHandle WORDS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long ONES = 0x0101010101010101L;
  private static final long HIGHS = 0x8080808080808080L;
  private static final long NEWLINES = ONES * '\n';

  private NewlineScan() {}

  /** The index of the first LF in {@code bytes[from..to)}, or {@code to} without one. */
  public static int next(byte[] bytes, int from, int to) {
    int i = from;
    while (i <= to - 8) {
      long word = (long) WORDS.get(bytes, i) ^ NEWLINES;
      long found = (word - ONES) & ~word & HIGHS;
      if (found != 0) {
        return i + (Long.numberOfTrailingZeros(found) >>> 3);
      }
      i += 8;
    }
    while (i < to && bytes[i] != '\n') {
      i++;
    }
    return i;
  }
}
