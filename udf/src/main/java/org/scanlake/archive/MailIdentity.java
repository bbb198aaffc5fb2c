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
  private final NormalForm normal = new NormalForm();

  public MailIdentity() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** The identity of {@code mail}, which must be loaded; unquotes it. */
  public byte[] of(RawMail mail) {
    normal.of(mail);
    digest.update(normal.bytes(), normal.from(), normal.length());
    digest.update((byte) '\n');
    byte[] identity = new byte[LENGTH];
    try {
      digest.digest(identity, 0, LENGTH);
    } catch (DigestException e) {
      throw new IllegalStateException("SHA-256 has " + LENGTH + " bytes", e);
    }
    return identity;
  }

  /** The {@linkplain MailMark#of mark} of its identity. */
  public MailMark mark(RawMail mail) {
    return MailMark.of(of(mail));
  }
}
