package org.scanlake.archive;

import java.security.DigestException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * The identity of a mail, {@code alert_id}: SHA-256 of its bytes after the separator line, every
 * line ended by LF, {@code >From } unquoted, without trailing empty lines. One instance a thread.
 */
public final class MailIdentity {
  /** Bytes of an identity. */
  public static final int LENGTH = 32;

  private final MessageDigest digest;
  private byte[] normal = new byte[0];

  public MailIdentity() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** The identity of {@code mail}, which must be loaded; unquotes it. */
  public byte[] of(RawMail mail) {
    mail.unquote();
    byte[] bytes = mail.bytes;
    int from = mail.from;
    int to = mail.to;
    if (mail.hasCarriageReturns) {
      to = normalize(mail);
      bytes = normal;
      from = 0;
    }
    while (to > from && bytes[to - 1] == '\n') {
      to--;
    }
    digest.update(bytes, from, to - from);
    digest.update((byte) '\n');
    byte[] identity = new byte[LENGTH];
    try {
      digest.digest(identity, 0, LENGTH);
    } catch (DigestException e) {
      throw new IllegalStateException("SHA-256 has " + LENGTH + " bytes", e);
    }
    return identity;
  }

  private int normalize(RawMail mail) {
    if (normal.length < mail.to - mail.from) {
      normal = new byte[mail.to - mail.from];
    }
    int size = 0;
    for (int i = mail.from; i < mail.to; i++) {
      byte b = mail.bytes[i];
      if (b != '\r' || i + 1 == mail.to || mail.bytes[i + 1] != '\n') {
        normal[size++] = b;
      }
    }
    return size;
  }
}
