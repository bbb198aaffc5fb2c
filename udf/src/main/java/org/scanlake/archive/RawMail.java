package org.scanlake.archive;

/**
 * One mail as its archive holds it: a window on {@code bytes[from..to)}, valid until the next mail
 * is read. In an mbox the window starts after the separator line.
 */
public final class RawMail {
  byte[] bytes = new byte[0];
  int separatorFrom;
  int from;
  int to;
  long offset;
  long length;
  boolean tooLarge;
  boolean truncated;
  boolean quoted;
  boolean hasCarriageReturns;

  RawMail() {}

  /** A mail that is a file of its own: all of {@code bytes[0..length)}. */
  public static RawMail whole(byte[] bytes, int length) {
    RawMail mail = new RawMail();
    mail.bytes = bytes;
    mail.to = length;
    mail.length = length;
    mail.hasCarriageReturns = true;
    return mail;
  }

  /**
   * A mail of an mbox that was copied, separator included, to {@code target[at..)}; what was known
   * of it is known of the copy.
   */
  public RawMail copiedTo(byte[] target, int at) {
    RawMail mail = new RawMail();
    mail.bytes = target;
    mail.separatorFrom = at;
    mail.from = at + from - separatorFrom;
    mail.to = at + to - separatorFrom;
    mail.offset = offset;
    mail.length = length;
    mail.truncated = truncated;
    mail.quoted = quoted;
    mail.hasCarriageReturns = hasCarriageReturns;
    System.arraycopy(bytes, separatorFrom, target, at, to - separatorFrom);
    return mail;
  }

  /**
   * A mail of {@code length} bytes that is not loaded because it is over the size limit.
   *
   * @param offset where it starts in its archive
   */
  public static RawMail notLoaded(long offset, long length) {
    RawMail mail = new RawMail();
    mail.offset = offset;
    mail.length = length;
    mail.tooLarge = true;
    return mail;
  }

  /** A mail that breaks off where its file is damaged. */
  public static RawMail damaged(long length) {
    RawMail mail = new RawMail();
    mail.length = length;
    mail.truncated = true;
    return mail;
  }

  public byte[] bytes() {
    return bytes;
  }

  public int from() {
    return from;
  }

  public int to() {
    return to;
  }

  /** Where the separator line starts in {@link #bytes()}; {@link #from()} when there is none. */
  public int separatorFrom() {
    return separatorFrom;
  }

  /** Where the mail, separator included, starts in its (decompressed) archive. */
  public long offset() {
    return offset;
  }

  /** Bytes of the mail in its archive, separator included. */
  public long length() {
    return length;
  }

  /** Whether the mail is over the size limit; then its bytes are not here. */
  public boolean tooLarge() {
    return tooLarge;
  }

  /** Whether the archive broke off, or its compression broke, within this mail. */
  public boolean truncated() {
    return truncated;
  }

  /**
   * Takes one {@code >} off every line that an mbox writer quoted ({@code >From }, any number of
   * {@code >}); afterwards the window may lie in another array.
   */
  public void unquote() {
    if (!quoted) {
      return;
    }
    byte[] plain = new byte[to - from];
    int size = 0;
    for (int i = from; i < to; i++) {
      boolean lineStart = i == from || bytes[i - 1] == '\n';
      if (!(lineStart && MboxLines.isQuotedSeparator(bytes, i, to))) {
        plain[size++] = bytes[i];
      }
    }
    bytes = plain;
    from = 0;
    to = size;
    quoted = false;
  }
}
