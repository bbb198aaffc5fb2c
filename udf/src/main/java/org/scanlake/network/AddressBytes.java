package org.scanlake.network;

/**
 * Reads addresses out of bytes without allocating: {@link #read} says whether the whole range
 * spells an address, whose bits {@link #high()} and {@link #low()} then hold. One instance a
 * thread.
 */
public final class AddressBytes {
  private static final int GROUPS = 8;
  private final int[] group = new int[GROUPS];
  private long high;
  private long low;

  /** The upper 64 bits of the address last read. */
  public long high() {
    return high;
  }

  /** The lower 64 bits of the address last read. */
  public long low() {
    return low;
  }

  /**
   * Whether {@code text[from..to)} is an IPv4 address (four decimal octets) or an IPv6 address (RFC
   * 4291, without zone or brackets).
   */
  public boolean read(byte[] text, int from, int to) {
    return readIpv4(text, from, to) || readIpv6(text, from, to);
  }

  private boolean readIpv4(byte[] text, int from, int to) {
    long bits = ipv4(text, from, to);
    if (bits < 0) {
      return false;
    }
    high = 0;
    low = Address.mapped((int) bits);
    return true;
  }

  /** The 32 bits of the dotted address in {@code text[from..to)}, or -1 when it is none. */
  public static long ipv4(byte[] text, int from, int to) {
    if (to - from < 7 || to - from > 15) {
      return -1;
    }
    long bits = 0;
    int octet = -1;
    int octets = 0;
    for (int i = from; i < to; i++) {
      int c = text[i];
      if (c == '.') {
        if (octet < 0) {
          return -1;
        }
        bits = bits << 8 | octet;
        octets++;
        octet = -1;
      } else {
        int digit = c - '0';
        if (digit < 0 || digit > 9 || octet == 0) {
          return -1;
        }
        octet = octet < 0 ? digit : octet * 10 + digit;
        if (octet > 255) {
          return -1;
        }
      }
    }
    return octets == 3 && octet >= 0 ? bits << 8 | octet : -1;
  }

  private boolean readIpv6(byte[] text, int from, int to) {
    if (to - from < 2 || to - from > 45) {
      return false;
    }
    int count = 0;
    int gap = -1;
    int at = from;
    if (text[at] == ':') {
      if (text[at + 1] != ':') {
        return false;
      }
      gap = 0;
      at += 2;
    }
    while (at < to) {
      int end = groupEnd(text, at, to);
      if (end < to && text[end] == '.') {
        long ipv4 = count <= GROUPS - 2 ? ipv4(text, at, to) : -1;
        if (ipv4 < 0) {
          return false;
        }
        group[count++] = (int) (ipv4 >>> 16);
        group[count++] = (int) (ipv4 & 0xffff);
        break;
      }
      if (end == at || end - at > 4 || count == GROUPS) {
        return false;
      }
      group[count++] = hex(text, at, end);
      if (end == to) {
        break;
      }
      if (text[end] != ':' || end + 1 == to) {
        return false;
      }
      at = end + 1;
      if (text[at] == ':') {
        if (gap >= 0) {
          return false;
        }
        gap = count;
        at++;
      }
    }
    return gap < 0 ? count == GROUPS && pack(count, count) : count < GROUPS && pack(count, gap);
  }

  private boolean pack(int count, int gap) {
    high = 0;
    low = 0;
    for (int i = 0; i < GROUPS; i++) {
      int tail = i - (GROUPS - count);
      int value = i < gap ? group[i] : tail >= gap ? group[tail] : 0;
      if (i < 4) {
        high = high << 16 | value;
      } else {
        low = low << 16 | value;
      }
    }
    return true;
  }

  private static int groupEnd(byte[] text, int from, int to) {
    int end = from;
    while (end < to && Character.digit(text[end], 16) >= 0) {
      end++;
    }
    return end;
  }

  private static int hex(byte[] text, int from, int to) {
    int value = 0;
    for (int i = from; i < to; i++) {
      value = value << 4 | Character.digit(text[i], 16);
    }
    return value;
  }
}
