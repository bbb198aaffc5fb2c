package org.scanlake.measured;

import java.io.Serializable;
import java.util.HexFormat;

/** The first 128 bits of a mail's identity, which tell mails apart. */
public record MailId(long high, long low) implements Serializable {
  private static final int DIGITS = 16;

  /**
   * The mail whose identity starts with these digits.
   *
   * @param hex at least the first 32 hexadecimal digits of an identity
   */
  public static MailId parse(String hex) {
    return new MailId(
        Long.parseUnsignedLong(hex, 0, DIGITS, 16),
        Long.parseUnsignedLong(hex, DIGITS, 2 * DIGITS, 16));
  }

  /** The first 32 hexadecimal digits of the identity. */
  public String hex() {
    HexFormat digits = HexFormat.of();
    return digits.toHexDigits(high) + digits.toHexDigits(low);
  }
}
