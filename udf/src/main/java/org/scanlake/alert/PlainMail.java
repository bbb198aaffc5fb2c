package org.scanlake.alert;

import java.util.List;

/**
 * The way around MIME for mails whose body can be searched as it stands: no multipart, no transfer
 * encoding, an ASCII-compatible charset. Gives what {@link MimeMail} gives, without copying.
 */
final class PlainMail {
  private PlainMail() {}

  /** Reads the mail whose header is {@code header} and {@link MailHeader#isPlain() plain}. */
  static MailText read(MailHeader header) {
    byte[] bytes = header.bytes();
    int body = TextCharset.afterByteOrderMark(bytes, header.bodyStart(), header.end());
    return MailText.of(header, List.of(new TextPart(bytes, body, header.end(), header.charset())));
  }
}
