package org.scanlake.archive;

import java.util.zip.CRC32;

/**
 * A mark of mails that costs nearly nothing: length and CRC-32 of the bytes that {@link
 * MailIdentity} is made of. Equal mails have equal checksums; of unequal ones with equal checksums
 * only the identity tells. SHA-256 is fast only in code that the optimizing compiler made; CRC-32
 * is so from the first mail on. One instance a thread.
 */
public final class MailChecksum {
  private final CRC32 crc = new CRC32();
  private final NormalForm normal = new NormalForm();

  /** The checksum of {@code mail}, which must be loaded; unquotes it. */
  public MailMark of(RawMail mail) {
    normal.of(mail);
    crc.reset();
    crc.update(normal.bytes(), normal.from(), normal.length());
    return new MailMark(normal.length(), crc.getValue());
  }
}
