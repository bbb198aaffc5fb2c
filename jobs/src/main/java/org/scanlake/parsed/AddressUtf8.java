package org.scanlake.parsed;

import java.nio.charset.StandardCharsets;
import org.apache.spark.unsafe.Platform;
import org.apache.spark.unsafe.types.UTF8String;
import org.scanlake.network.Address;

/**
 * Spells addresses for Spark without a detour over strings. The text lies in a buffer that the next
 * address overwrites.
 */
final class AddressUtf8 {
  private static final int LONGEST_IPV4 = 15;

  private final byte[] buffer = new byte[LONGEST_IPV4];
  private long high;
  private long low;
  private UTF8String text = UTF8String.EMPTY_UTF8;

  UTF8String of(long newHigh, long newLow) {
    if (text.numBytes() == 0 || newLow != low || newHigh != high) {
      high = newHigh;
      low = newLow;
      text = Address.isIpv4(high, low) ? dotted((int) low) : ipv6();
    }
    return text;
  }

  private UTF8String dotted(int bits) {
    int size = octet(bits >>> 24, 0);
    buffer[size++] = '.';
    size = octet(bits >>> 16 & 0xff, size);
    buffer[size++] = '.';
    size = octet(bits >>> 8 & 0xff, size);
    buffer[size++] = '.';
    size = octet(bits & 0xff, size);
    return UTF8String.fromAddress(buffer, Platform.BYTE_ARRAY_OFFSET, size);
  }

  private int octet(int value, int at) {
    int size = at;
    if (value >= 100) {
      buffer[size++] = (byte) ('0' + value / 100);
    }
    if (value >= 10) {
      buffer[size++] = (byte) ('0' + value / 10 % 10);
    }
    buffer[size++] = (byte) ('0' + value % 10);
    return size;
  }

  private UTF8String ipv6() {
    String spelled = new Address(high, low).toString();
    return UTF8String.fromBytes(spelled.getBytes(StandardCharsets.US_ASCII));
  }
}
