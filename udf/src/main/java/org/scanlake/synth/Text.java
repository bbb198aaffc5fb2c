package org.scanlake.synth;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Growing bytes that count their lines: what mails and tables are written into. */
final class Text {
  private byte[] bytes;
  private int size;
  private int lines;

  Text(int capacity) {
    bytes = new byte[capacity];
  }

  Text put(String ascii) {
    int length = ascii.length();
    reserve(length);
    for (int i = 0; i < length; i++) {
      bytes[size++] = (byte) ascii.charAt(i);
    }
    return this;
  }

  Text put(String text, Charset charset) {
    byte[] encoded = text.getBytes(charset);
    return put(encoded, 0, encoded.length);
  }

  Text put(byte[] source, int from, int to) {
    reserve(to - from);
    System.arraycopy(source, from, bytes, size, to - from);
    size += to - from;
    return this;
  }

  Text put(char ascii) {
    reserve(1);
    bytes[size++] = (byte) ascii;
    return this;
  }

  /** Ends a line. */
  Text end() {
    lines++;
    return put('\n');
  }

  /** An ASCII line. */
  Text line(String ascii) {
    return put(ascii).end();
  }

  Text number(long value) {
    int digits = digits(value);
    reserve(digits);
    digitsAt(size, digits, value);
    size += digits;
    return this;
  }

  /** Leading zeros up to {@code width} digits. */
  Text zeros(long value, int width) {
    reserve(width);
    digitsAt(size, width, value);
    size += width;
    return this;
  }

  /** Aligned to the right in {@code width} columns; wider values are not cut. */
  Text right(long value, int width) {
    return spaces(width - digits(value)).number(value);
  }

  /** Aligned to the left in {@code width} columns; wider values are not cut. */
  Text left(long value, int width) {
    int digits = digits(value);
    return number(value).spaces(width - digits);
  }

  /** Aligned to the right in {@code width} columns; wider texts are not cut. */
  Text right(String ascii, int width) {
    return spaces(width - ascii.length()).put(ascii);
  }

  /** Aligned to the left in {@code width} columns; wider texts are not cut. */
  Text left(String ascii, int width) {
    return put(ascii).spaces(width - ascii.length());
  }

  Text spaces(int count) {
    if (count > 0) {
      reserve(count);
      Arrays.fill(bytes, size, size + count, (byte) ' ');
      size += count;
    }
    return this;
  }

  /** An IPv4 address. */
  Text address(int address) {
    number(address >>> 24).put('.').number(address >>> 16 & 0xff).put('.');
    return number(address >>> 8 & 0xff).put('.').number(address & 0xff);
  }

  /** An IPv4 address aligned to the right in {@code width} columns. */
  Text address(int address, int width) {
    int dots = 3;
    int length = dots + digits(address >>> 24) + digits(address >>> 16 & 0xff);
    length += digits(address >>> 8 & 0xff) + digits(address & 0xff);
    return spaces(width - length).address(address);
  }

  /** Another text's bytes, with every line begun by {@code prefix} and ended by {@code lineEnd}. */
  Text lines(Text other, String prefix, String lineEnd) {
    int start = 0;
    for (int i = 0; i < other.size; i++) {
      if (other.bytes[i] == '\n') {
        put(prefix).put(other.bytes, start, i).put(lineEnd);
        lines++;
        start = i + 1;
      }
    }
    return this;
  }

  int size() {
    return size;
  }

  int lines() {
    return lines;
  }

  void clear() {
    size = 0;
    lines = 0;
  }

  byte[] array() {
    return bytes;
  }

  void writeTo(OutputStream out) throws IOException {
    out.write(bytes, 0, size);
  }

  @Override
  public String toString() {
    return new String(bytes, 0, size, StandardCharsets.ISO_8859_1);
  }

  private static int digits(long value) {
    int digits = 1;
    for (long rest = value / 10; rest > 0; rest /= 10) {
      digits++;
    }
    return digits;
  }

  private void digitsAt(int start, int count, long value) {
    long rest = value;
    for (int i = start + count - 1; i >= start; i--) {
      bytes[i] = (byte) ('0' + rest % 10);
      rest /= 10;
    }
  }

  private void reserve(int more) {
    if (size + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
    }
  }
}
