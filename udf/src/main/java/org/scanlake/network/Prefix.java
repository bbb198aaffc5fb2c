package org.scanlake.network;

import java.io.Serializable;
import java.util.Optional;

/**
 * The addresses that share their first bits. An IPv4 prefix holds IPv4 addresses only and an IPv6
 * prefix IPv6 addresses only, {@code ::/0} too.
 *
 * @param base the lowest address; the bits behind the prefix are 0
 * @param bits how many of the 128 bits count; for IPv4, 96 more than in its text
 */
public record Prefix(Address base, int bits) implements Serializable {
  private static final int IPV4_BITS = 96;
  private static final int ALL_BITS = 128;

  public Prefix {
    if (bits < 0 || bits > ALL_BITS || !masked(base, bits).equals(base)) {
      throw new IllegalArgumentException(
          "Cannot use prefix " + base + " with " + bits + " bits: not in 0..128, or others set");
    }
  }

  /**
   * Reads {@code 192.0.2.0/24}, {@code 2001:db8::/32}, or an address, which is the prefix of
   * itself.
   *
   * @throws IllegalArgumentException with a sentence, {@code what is wrong; what would be right}
   */
  public static Prefix parse(String text) {
    int slash = text.indexOf('/');
    Optional<Address> address = Address.parse(slash < 0 ? text : text.substring(0, slash));
    if (address.isEmpty()) {
      throw refusal(
          text, "is no address or prefix", "it must be such as 192.0.2.0/24 or 2001:db8::/32");
    }
    Address base = address.get();
    boolean dotted = base.isIpv4() && text.indexOf(':') < 0;
    int most = dotted ? ALL_BITS - IPV4_BITS : ALL_BITS;
    int length = slash < 0 ? most : length(text, slash + 1);
    if (length < 0 || length > most) {
      throw refusal(text, "has no usable length", "it must be from /0 to /" + most);
    }
    int bits = dotted ? length + IPV4_BITS : length;
    Prefix prefix = new Prefix(masked(base, bits), bits);
    if (!prefix.base.equals(base)) {
      throw refusal(text, "has bits set behind the prefix", "write " + prefix);
    }
    return prefix;
  }

  private static IllegalArgumentException refusal(String text, String wrong, String right) {
    return new IllegalArgumentException("`" + text + "` " + wrong + "; " + right);
  }

  /** One to three decimal digits without leading zeros, -1 for anything else. */
  private static int length(String text, int from) {
    int digits = text.length() - from;
    if (digits < 1 || digits > 3 || digits > 1 && text.charAt(from) == '0') {
      return -1;
    }
    int length = 0;
    for (int i = from; i < text.length(); i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      length = length * 10 + digit;
    }
    return length;
  }

  private static Address masked(Address address, int bits) {
    return new Address(address.high() & highMask(bits), address.low() & lowMask(bits));
  }

  /** The upper 64 bits of a mask of {@code bits} ones. */
  static long highMask(int bits) {
    return bits == 0 ? 0 : bits >= 64 ? -1 : -1L << 64 - bits;
  }

  /** The lower 64 bits of a mask of {@code bits} ones. */
  static long lowMask(int bits) {
    return bits <= 64 ? 0 : -1L << ALL_BITS - bits;
  }

  public boolean isIpv4() {
    return base.isIpv4() && bits >= IPV4_BITS;
  }

  /** Whether the address with these 128 bits is in it. */
  public boolean contains(long high, long low) {
    return (high & highMask(bits)) == base.high()
        && (low & lowMask(bits)) == base.low()
        && Address.isIpv4(high, low) == isIpv4();
  }

  public boolean contains(Address address) {
    return contains(address.high(), address.low());
  }

  /** The last address. */
  Address last() {
    return new Address(base.high() | ~highMask(bits), base.low() | ~lowMask(bits));
  }

  /** Always with its length: {@code 192.0.2.1/32}. */
  @Override
  public String toString() {
    return base + "/" + (isIpv4() ? bits - IPV4_BITS : bits);
  }
}
