package org.scanlake.worm;

import java.nio.charset.StandardCharsets;

/**
 * Reads port samples as table {@code tcp_samples} has them: {@code 5554:65 9898:34}, port and
 * packets, in the order of first packets. One instance a thread; nothing is allocated.
 */
public final class PortSampleText {
  private static final int MAX_PORT = 65535;
  private static final int NONE = -1;

  private byte[] text = {};
  private int at;
  private int to;

  /**
   * Adds the samples in {@code bytes[from..end)} to sums.
   *
   * @throws IllegalArgumentException when they are not written as they should be
   */
  public void add(byte[] bytes, int from, int end, PortSums sums) {
    text = bytes;
    at = from;
    to = end;
    while (at < to) {
      long port = numberBefore(':');
      long packets = numberBefore(' ');
      if (port < 0 || port > MAX_PORT || packets < 0) {
        throw new IllegalArgumentException(
            "Cannot use port samples `"
                + new String(bytes, from, end - from, StandardCharsets.UTF_8)
                + "`: not such as 5554:65 9898:34");
      }
      sums.add((int) port, packets);
    }
  }

  /** The decimal number before the separator or the end, which it moves behind; or NONE. */
  private long numberBefore(char separator) {
    int start = at;
    long number = 0;
    while (at < to && text[at] != separator) {
      int digit = text[at++] - '0';
      if (digit < 0 || digit > 9 || number > (Long.MAX_VALUE - digit) / 10) {
        return NONE;
      }
      number = number * 10 + digit;
    }
    int digits = at - start;
    at++;
    return digits == 0 ? NONE : number;
  }
}
