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
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    putLong(utf8.length);
    append(utf8, utf8.length);
  }

  /** What another sink holds. */
  public void putAll(ByteSink other) {
    append(other.bytes, other.size);
  }

  /** Whether nothing was put. */
  public boolean isEmpty() {
    return size == 0;
  }

  /** A copy of what was put. */
  public byte[] toBytes() {
    return Arrays.copyOf(bytes, size);
  }

  private void append(byte[] added, int length) {
    int needed = size + length;
    if (needed > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(needed, bytes.length * 2));
    }
    System.arraycopy(added, 0, bytes, size, length);
    size = needed;
  }
}
