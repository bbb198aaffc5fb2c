package org.scanlake.archive;

import java.io.IOException;
import java.io.InputStream;

/**
 * A file that is one mail. Some writers put an mbox separator on top, which is no part of the mail.
 *
 * @param lines lines of the file, decompressed
 */
public record MailFile(RawMail mail, long lines) {
  private static final int STEP = 1 << 16;

  /**
   * Reads a mail of its own; of one over the size limit only the length and the lines.
   *
   * @throws IOException when the file cannot be read
   */
  public static MailFile read(InputStream in, ParseLimits limits) throws IOException {
    ByteWindow window = new ByteWindow(in, 0);
    int most = limits.maxMailBytes();
    long lines = 0;
    long counted = 0;
    boolean more = true;
    int last = '\n';
    while (more) {
      more = window.more();
      byte[] bytes = window.bytes();
      for (int i = window.index(counted); i < window.limit(); i++) {
        last = bytes[i];
        lines += last == '\n' ? 1 : 0;
      }
      counted = window.end();
      window.keep(counted > most + (long) STEP ? counted : 0);
    }
    lines += last == '\n' ? 0 : 1;
    return new MailFile(mail(window, counted, most), lines);
  }

  private static RawMail mail(ByteWindow window, long length, int most) {
    if (window.isDamaged()) {
      return RawMail.damaged(length);
    }
    if (length > most) {
      return RawMail.notLoaded(0, length);
    }
    return mail(window.bytes(), (int) length);
  }

  /** The mail of its own that {@code bytes[0..length)} are. */
  public static RawMail mail(byte[] bytes, int length) {
    RawMail mail = RawMail.whole(bytes, length);
    if (MboxLines.isFrom(mail.bytes, 0, mail.to)) {
      int end = NewlineScan.next(mail.bytes, 0, mail.to);
      if (MboxLines.isSeparator(mail.bytes, 0, end)) {
        mail.from = Math.min(end + 1, mail.to);
      }
    }
    return mail;
  }
}
