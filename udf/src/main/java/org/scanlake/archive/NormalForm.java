package org.scanlake.archive;

/**
 * The bytes of a mail that its identity is made of: those after the separator line, every line
 * ended by LF, {@code >From } unquoted, without trailing empty lines. One instance serves mail
 * after mail; a mail that lies like this already is not copied.
 */
final class NormalForm {
  private byte[] copy = new byte[0];
  private byte[] bytes = copy;
  private int from;
  private int to;

  byte[] bytes() {
    return bytes;
  }

  int from() {
    return from;
  }

  int length() {
    return to - from;
  }

  /** Moves to {@code mail}, which must be loaded; unquotes it. */
  void of(RawMail mail) {
    mail.unquote();
    bytes = mail.bytes;
    from = mail.from;
    to = mail.to;
    if (mail.hasCarriageReturns) {
      to = withoutCarriageReturns(mail);
      bytes = copy;
      from = 0;
    }
    while (to > from && bytes[to - 1] == '\n') {
      to--;
    }
  }

  private int withoutCarriageReturns(RawMail mail) {
    if (copy.length < mail.to - mail.from) {
      copy = new byte[mail.to - mail.from];
    }
    int size = 0;
    for (int i = mail.from; i < mail.to; i++) {
      byte b = mail.bytes[i];
      if (b != '\r' || i + 1 == mail.to || mail.bytes[i + 1] != '\n') {
        copy[size++] = b;
      }
    }
    return size;
  }
}
