package org.scanlake.parsed;

import org.apache.spark.unsafe.types.UTF8String;

/** Reads what a {@link ByteSink} wrote, in the same order. */
public final class ByteSource {
  private final byte[] bytes;
  private int at;

  public ByteSource(byte[] bytes) {
    this.bytes = bytes;
  }

  /** Whether everything was read. */
  public boolean isAtEnd() {
    return at == bytes.length;
  }

  public long takeLong() {
    long value = 0;
    int shift = 0;
    byte b = bytes[at++];
    while (b < 0) {
      value |= (b & 0x7fL) << shift;
      shift += 7;
      b = bytes[at++];
    }
    value |= (long) b << shift;
    return value >>> 1 ^ -(value & 1);
  }

  public int takeInt() {
    return (int) takeLong();
  }

  /** A text, in place. */
  public UTF8String takeText() {
    int length = takeInt();
    UTF8String text = UTF8String.fromBytes(bytes, at, length);
    at += length;
    return text;
  }
}
