package org.scanlake.alert;

import java.nio.charset.Charset;

/**
 * A window on one line of a text part: its bytes without line end and quote marks. One instance is
 * moved from line to line; nobody keeps it.
 */
public final class Line {
  byte[] bytes = new byte[0];
  int from;
  int to;
  int part;
  int number;
  Charset charset = java.nio.charset.StandardCharsets.ISO_8859_1;

  /** The array that holds the line in {@code [from(), to())}. */
  public byte[] bytes() {
    return bytes;
  }

  public int from() {
    return from;
  }

  public int to() {
    return to;
  }

  public int length() {
    return to - from;
  }

  /** The text part it stands in, from 0. */
  public int part() {
    return part;
  }

  /** Its number within the part, from 1. */
  public int number() {
    return number;
  }

  /** The line decoded, at most {@code maxBytes} of it. */
  public String text(int maxBytes) {
    return new String(bytes, from, Math.min(length(), maxBytes), charset);
  }

  /** Whether the line has {@code ascii} at {@code at}, an index into {@link #bytes()}. */
  public boolean has(int at, String ascii) {
    if (to - at < ascii.length()) {
      return false;
    }
    for (int i = 0; i < ascii.length(); i++) {
      if (bytes[at + i] != ascii.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}
