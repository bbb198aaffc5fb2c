package org.scanlake.archive;

import java.io.IOException;
import java.io.InputStream;

/**
 * Reads the mails of one split of an mbox (mboxo, mboxrd) as a stream: those whose separator line
 * starts in {@code [start, end)} of the decompressed archive, each whole, at whatever split border
 * it lies. Holds one mail and a read buffer. The split that starts at 0 also owns what stands
 * before the first separator.
 *
 * <p>A separator is a line that starts with {@code From } at the start of the archive or after an
 * empty line, and that ends in a date (specification "alert mails").
 */
public final class MboxMails {
  /** Bytes before a split's start that tell whether an empty line stands there. */
  public static final int LOOK_BACK = 3;

  private static final int LONGEST_SEPARATOR = 4096;
  private static final long NOTHING_KEPT = Long.MIN_VALUE / 2;

  private final ByteWindow window;
  private final long end;
  private final int maxMailBytes;
  private final UnheldBytes unheld;
  private final RawMail mail = new RawMail();

  /** Bytes of the archive before this offset have been given to {@link #unheld}. */
  private long given;

  /** Where the next mail's separator starts in the archive, or the end of what there is. */
  private long next;

  private long lines;
  private boolean quoted;
  private boolean hasCarriageReturns;
  private boolean tooLarge;
  private boolean preamble;

  /**
   * @param in the archive from byte {@code max(0, start - LOOK_BACK)} on; not closed here
   * @param start first byte of the split
   * @param end first byte after the split
   * @throws IOException when the archive cannot be read
   */
  public MboxMails(InputStream in, long start, long end, ParseLimits limits) throws IOException {
    this(in, start, end, limits, (offset, bytes, from, to) -> {});
  }

  private MboxMails(InputStream in, long start, long end, ParseLimits limits, UnheldBytes unheld)
      throws IOException {
    this.window = new ByteWindow(in, Math.max(0, start - LOOK_BACK));
    this.end = end;
    this.maxMailBytes = limits.maxMailBytes();
    this.unheld = unheld;
    this.next = first(start);
    if (start == 0) {
      giveUnheld(0, next);
    }
  }

  /**
   * The mails of a whole archive, for whoever needs each of its bytes: those that no {@link
   * #mail()} holds go to {@code unheld}, in their order. Nothing lies between the others.
   *
   * @param unheld takes what stands before the first separator while this is made, and each mail
   *     over the size limit, separator included, while {@link #next()} moves to it
   * @throws IOException when the archive cannot be read
   */
  public static MboxMails whole(InputStream in, ParseLimits limits, UnheldBytes unheld)
      throws IOException {
    return new MboxMails(in, 0, Long.MAX_VALUE, limits, unheld);
  }

  /** Takes bytes of the archive that no mail holds. */
  public interface UnheldBytes {
    /**
     * Takes {@code bytes[from..to)}.
     *
     * @param offset where they start in the archive
     */
    void take(long offset, byte[] bytes, int from, int to) throws IOException;
  }

  /** Lines read so far that belong to this split: its mails, their separators, and a preamble. */
  public long lines() {
    return lines;
  }

  /** Whether something other than empty lines stands before the archive's first separator. */
  public boolean hasPreamble() {
    return preamble;
  }

  /** Whether the archive broke off before its end; known once the last mail has been read. */
  public boolean isDamaged() {
    return window.isDamaged();
  }

  /** Where the next separator stands in the archive, or the archive's end. */
  public long position() {
    return next;
  }

  /**
   * Moves to the next mail of the split; false when there is none left.
   *
   * @throws IOException when the archive cannot be read
   */
  public boolean next() throws IOException {
    if (next >= end || next >= window.end()) {
      return false;
    }
    long offset = next;
    window.keep(offset);
    quoted = false;
    hasCarriageReturns = false;
    tooLarge = false;
    long text = lineEnd(offset) + 1;
    lines++;
    next = separatorAfter(offset, Math.min(text, window.end()));
    fill(offset, text);
    if (mail.tooLarge) {
      giveUnheld(offset, next);
    }
    return true;
  }

  /** The mail moved to; valid until {@link #next()} is called again. */
  public RawMail mail() {
    return mail;
  }

  private void fill(long offset, long text) {
    mail.offset = offset;
    mail.length = next - offset;
    mail.tooLarge = tooLarge || next - text > maxMailBytes;
    mail.truncated = window.isDamaged() && next == window.end();
    mail.bytes = window.bytes();
    mail.to = window.index(next);
    mail.separatorFrom = mail.tooLarge ? mail.to : window.index(offset);
    mail.from = mail.tooLarge ? mail.to : Math.min(window.index(text), mail.to);
    mail.quoted = quoted;
    mail.hasCarriageReturns = hasCarriageReturns;
  }

  private long first(long start) throws IOException {
    window.load(window.offset(0), LOOK_BACK + 1);
    long line = start;
    if (start > 0 && start <= window.end() && byteAt(start - 1) != '\n') {
      line = lineEnd(start) + 1;
    }
    if (line >= window.end() && !window.more()) {
      return window.end();
    }
    long found = isSeparator(line) ? line : separatorAfter(start > 0 ? NOTHING_KEPT : line, line);
    preamble = start == 0 && found > 0 && (tooLarge || hasText(found));
    if (start > 0) {
      lines = 0;
    }
    return found;
  }

  private boolean hasText(long to) {
    for (long at = 0; at < to; at++) {
      if (byteAt(at) != '\n' && byteAt(at) != '\r') {
        return true;
      }
    }
    return false;
  }

  /**
   * The offset of the first separator line after the line that starts at {@code from}, or the end
   * of the archive; counts the lines on the way.
   */
  private long separatorAfter(long mailStart, long from) throws IOException {
    int i = window.index(from);
    while (true) {
      byte[] bytes = window.bytes();
      int newline = NewlineScan.next(bytes, i, window.limit());
      if (newline == window.limit()) {
        long at = window.offset(newline);
        dropOversize(mailStart, at);
        if (!window.more()) {
          lines += at > from && byteAt(at - 1) != '\n' ? 1 : 0;
          return at;
        }
        i = window.index(at);
        continue;
      }
      lines++;
      hasCarriageReturns |= newline > 0 && bytes[newline - 1] == '\r';
      i = newline + 1;
      int first = i < window.limit() ? bytes[i] : -1;
      if (first == -1 || first == 'F' || first == '>') {
        long line = window.offset(i);
        if (isSeparator(line)) {
          return line;
        }
        quoted |= isQuotedSeparator(line);
        i = window.index(line);
      }
    }
  }

  private void dropOversize(long mailStart, long at) throws IOException {
    if (at - mailStart > maxMailBytes + (long) LONGEST_SEPARATOR) {
      tooLarge = true;
      long kept = Math.max(mailStart, at - LONGEST_SEPARATOR);
      if (mailStart != NOTHING_KEPT) {
        giveUnheld(mailStart, kept);
      }
      window.keep(kept);
    }
  }

  /** Gives what has not been given of the bytes that start at {@code start}, up to {@code to}. */
  private void giveUnheld(long start, long to) throws IOException {
    long from = Math.max(start, given);
    if (to > from) {
      unheld.take(from, window.bytes(), window.index(from), window.index(to));
      given = to;
    }
  }

  private boolean isSeparator(long line) throws IOException {
    window.load(line, 5);
    if (!MboxLines.isFrom(window.bytes(), window.index(line), window.limit())
        || !afterEmptyLine(line)) {
      return false;
    }
    long lineEnd = lineEnd(line);
    return lineEnd - line <= LONGEST_SEPARATOR
        && MboxLines.isSeparator(window.bytes(), window.index(line), window.index(lineEnd));
  }

  private boolean isQuotedSeparator(long line) throws IOException {
    window.load(line, LONGEST_SEPARATOR);
    return MboxLines.isQuotedSeparator(window.bytes(), window.index(line), window.limit());
  }

  private boolean afterEmptyLine(long line) {
    if (line == 0) {
      return true;
    }
    if (byteAt(line - 1) != '\n') {
      return false;
    }
    long before = line - 2;
    if (before >= 0 && byteAt(before) == '\r') {
      before--;
    }
    return before < 0 || byteAt(before) == '\n';
  }

  /** The offset of the LF that ends the line at {@code line}, or the archive's end. */
  private long lineEnd(long line) throws IOException {
    long scanned = line;
    while (true) {
      int newline = NewlineScan.next(window.bytes(), window.index(scanned), window.limit());
      if (newline < window.limit()) {
        return window.offset(newline);
      }
      scanned = window.offset(newline);
      if (scanned - line > LONGEST_SEPARATOR || !window.more()) {
        return scanned;
      }
    }
  }

  private int byteAt(long offset) {
    return window.bytes()[window.index(offset)];
  }
}
