package org.scanlake.archive;

import java.io.Serial;
import java.io.Serializable;
import java.nio.ByteBuffer;
import java.util.HexFormat;

/** 128 bits that tell mails apart; equal mails have equal marks of one kind. */
public record MailMark(long high, long low) implements Serializable {
  @Serial private static final long serialVersionUID = 1L;
  private static final int DIGITS = 16;

  /** The first half of an {@linkplain MailIdentity identity}: mails with one mark are one mail. */
  public static MailMark of(byte[] identity) {
    ByteBuffer bytes = ByteBuffer.wrap(identity);
    return new MailMark(bytes.getLong(), bytes.getLong());
  }

  /**
   * The mark of an identity that starts with these digits.
   *
   * @param hex at least the first 32 hexadecimal digits of an identity
   */
  public static MailMark parse(String hex) {
    return new MailMark(
        Long.parseUnsignedLong(hex, 0, DIGITS, 16),
        Long.parseUnsignedLong(hex, DIGITS, 2 * DIGITS, 16));
  }

  /** 32 hexadecimal digits. */
  public String hex() {
    HexFormat digits = HexFormat.of();
    return digits.toHexDigits(high) + digits.toHexDigits(low);
  }
}
