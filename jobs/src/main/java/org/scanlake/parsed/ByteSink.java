package org.scanlake.parsed;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Bytes under construction: numbers in as few bytes as they need, texts behind their length. {@link
 * ByteSource} reads them back.
 */
public final class ByteSink {
  private static final int LONGEST_NUMBER = 10;

  private byte[] bytes = new byte[1 << 12];
  private int size;

  /** Forgets everything. */
  public void clear() {
    size = 0;
  }

  /** A number; those near 0 on either side are the shortest. */
  public void putLong(long value) {
    if (bytes.length - size < LONGEST_NUMBER) {
      bytes = Arrays.copyOf(bytes, bytes.length * 2);
    }
    long left = value << 1 ^ value >> 63;
    while ((left & ~0x7fL) != 0) {
      bytes[size++] = (byte) (left | 0x80);
      left >>>= 7;
    }
    bytes[size++] = (byte) left;
  }

  /** A text. */
  public void putText(String text) {
    putBytes(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Bytes behind their number. */
  public void putBytes(byte[] added) {
    putLong(added.length);
    int needed = size + added.length;
    if (needed > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(needed, bytes.length * 2));
    }
    System.arraycopy(added, 0, bytes, size, added.length);
    size = needed;
  }

  /** A copy of what was put. */
  public byte[] toBytes() {
    return Arrays.copyOf(bytes, size);
  }
}
