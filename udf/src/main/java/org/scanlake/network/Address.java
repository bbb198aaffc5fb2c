package org.scanlake.network;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An IPv4 or IPv6 address as 128 bits. An IPv4 address is held as its IPv4-mapped IPv6 address
 * ({@code ::ffff:a.b.c.d}), so that one pair of longs serves both families.
 *
 * @param high the upper 64 bits
 * @param low the lower 64 bits
 */
public record Address(long high, long low) implements Comparable<Address>, Serializable {
  private static final long MAPPED = 0xffffL << 32;

  /** The IPv4 address with the given 32 bits. */
  public static Address ipv4(int bits) {
    return new Address(0, mapped(bits));
  }

  /** The lower 64 bits of the address that stands for the given IPv4 bits; the upper are 0. */
  public static long mapped(int ipv4Bits) {
    return MAPPED | (ipv4Bits & 0xffffffffL);
  }

  /** Whether these 128 bits stand for an IPv4 address. */
  public static boolean isIpv4(long high, long low) {
    return high == 0 && low >>> 32 == 0xffff;
  }

  /** The address that {@code text} spells, dotted or in RFC 4291 form; empty for anything else. */
  public static Optional<Address> parse(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    AddressBytes reader = new AddressBytes();
    return reader.read(bytes, 0, bytes.length)
        ? Optional.of(new Address(reader.high(), reader.low()))
        : Optional.empty();
  }

  public boolean isIpv4() {
    return isIpv4(high, low);
  }

  // equals and hashCode are written out: those of a record are linked at their first use, which
  // takes a short command longer than all else it does with addresses.
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Address address && address.high == high && address.low == low;
  }

  @Override
  public int hashCode() {
    return 31 * Long.hashCode(high) + Long.hashCode(low);
  }

  @Override
  public int compareTo(Address other) {
    int byHigh = Long.compareUnsigned(high, other.high);
    return byHigh != 0 ? byHigh : Long.compareUnsigned(low, other.low);
  }

  /** Dotted for IPv4, RFC 5952 for IPv6. */
  @Override
  public String toString() {
    return isIpv4() ? dotted() : AddressText.rfc5952(high, low);
  }

  private String dotted() {
    return (low >>> 24 & 0xff)
        + "."
        + (low >>> 16 & 0xff)
        + "."
        + (low >>> 8 & 0xff)
        + "."
        + (low & 0xff);
  }
}
