package org.scanlake.source;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.apache.hadoop.conf.Configuration;
import org.scanlake.archive.DamagedArchiveException;
import org.scanlake.archive.NewlineScan;

/** The lines of a split of a flow log: those that start in it, one after the other. */
public final class LogLines implements AutoCloseable {
  /** Longer lines are not given whole. */
  public static final int LONGEST = 64 << 10;

  private static final int WINDOW = 4 * LONGEST;
  private static final int KEPT_OF_LONG = 1000;
  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};

  private final InputStream in;
  private final long end;
  private final byte[] window = new byte[WINDOW];
  private long windowStart;
  private int limit;
  private int next;
  private boolean damaged;
  private byte[] bytes = window;
  private int from;
  private int to;
  private long offset;
  private long lines;
  private boolean tooLong;
  private boolean torn;
  private boolean cut;
  private boolean unterminated;

  private LogLines(InputStream in, long start, long end) {
    this.in = in;
    this.windowStart = start;
    this.end = end;
  }

  /** Opens a split. */
  public static LogLines open(Configuration hadoop, Split split) throws IOException {
    Archive log = split.archive();
    if (!log.isSplittable()) {
      return begun(
          ArchiveStreams.decompressed(hadoop, log.path(), log.compression()), 0, split.end());
    }
    long before = Math.max(0, split.start() - 1);
    return begun(
        ArchiveStreams.plain(hadoop, log.path(), before, split.archiveEnd()),
        split.start(),
        split.end());
  }

  /**
   * Opens a split that starts where an earlier reading of the log ended: at the beginning of the
   * line that the log ended in then, where it ended in one.
   */
  public static LogLines openBehind(Configuration hadoop, Split split) throws IOException {
    Archive log = split.archive();
    long from = Math.max(0, split.start() - LONGEST - 2);
    InputStream in;
    if (log.isSplittable()) {
      in = ArchiveStreams.plain(hadoop, log.path(), from, split.archiveEnd());
    } else {
      in = ArchiveStreams.decompressed(hadoop, log.path(), log.compression());
      in.skipNBytes(from);
    }
    return continued(in, from, split.start(), split.end());
  }

  /**
   * @param in from the byte {@code from} on, which lies further back than any line is long
   */
  static LogLines continued(InputStream in, long from, long start, long end) throws IOException {
    LogLines lines = new LogLines(in, from, end);
    boolean isMore = true;
    while (isMore && lines.limit < start - from) {
      isMore = lines.more();
    }
    lines.goBack(Math.min(lines.limit, (int) (start - from)));
    return lines;
  }

  private void goBack(int behind) throws IOException {
    next = behind;
    while (next > 0 && window[next - 1] != '\n') {
      next--;
    }
    torn = next < behind;
    if (next == 0 && windowStart > 0) {
      torn = false;
      next = behind;
      skipToLine();
    } else if (next == 0) {
      skipByteOrderMark();
    }
  }

  /**
   * @param in from the byte before {@code start} on, from {@code start} when that is 0
   */
  static LogLines begun(InputStream in, long start, long end) throws IOException {
    LogLines lines = new LogLines(in, Math.max(0, start - 1), end);
    if (start > 0) {
      lines.skipLineBefore();
    } else {
      lines.skipByteOrderMark();
    }
    return lines;
  }

  /** Whoever reads the split before reads the line that starts there, however far it goes. */
  private void skipLineBefore() throws IOException {
    more();
    skipToLine();
  }

  private void skipToLine() throws IOException {
    int newline = NewlineScan.next(window, next, limit);
    while (newline == limit) {
      next = limit;
      if (!more()) {
        return;
      }
      newline = NewlineScan.next(window, next, limit);
    }
    next = newline + 1;
  }

  private void skipByteOrderMark() throws IOException {
    boolean isMore = true;
    while (isMore && limit < BYTE_ORDER_MARK.length) {
      isMore = more();
    }
    if (limit >= 3 && Arrays.equals(window, 0, 3, BYTE_ORDER_MARK, 0, 3)) {
      next = BYTE_ORDER_MARK.length;
    }
  }

  /** Moves to the next line; false when there is none left. */
  public boolean next() throws IOException {
    if (windowStart + next >= end) {
      return false;
    }
    int scanned = 0;
    int newline = NewlineScan.next(window, next, limit);
    while (newline == limit) {
      scanned = limit - next;
      if (scanned > LONGEST) {
        return skipLongLine();
      }
      if (!more()) {
        cut = damaged;
        unterminated = !damaged;
        return scanned > 0 && line(limit, limit);
      }
      newline = NewlineScan.next(window, next + scanned, limit);
    }
    return line(newline, newline + 1);
  }

  private boolean line(int lineEnd, int nextLine) {
    bytes = window;
    from = next;
    offset = windowStart + from;
    tooLong = lineEnd - from > LONGEST;
    to = tooLong ? from + KEPT_OF_LONG : lineEnd;
    if (to > from && window[to - 1] == '\r') {
      to--;
    }
    next = nextLine;
    lines++;
    return true;
  }

  private boolean skipLongLine() throws IOException {
    offset = windowStart + next;
    bytes = Arrays.copyOfRange(window, next, next + KEPT_OF_LONG);
    from = 0;
    to = KEPT_OF_LONG;
    tooLong = true;
    lines++;
    next = limit;
    skipToLine();
    return true;
  }

  /** Loads more; false at the end of the stream. Moves what lies behind {@link #next} forward. */
  private boolean more() throws IOException {
    if (damaged) {
      return false;
    }
    if (limit == window.length) {
      System.arraycopy(window, next, window, 0, limit - next);
      windowStart += next;
      limit -= next;
      next = 0;
    }
    try {
      int read = in.read(window, limit, window.length - limit);
      limit += Math.max(0, read);
      return read >= 0;
    } catch (DamagedArchiveException e) {
      damaged = true;
      return false;
    }
  }

  /** The array that holds the line in {@code [from(), to())}, until the next move. */
  public byte[] bytes() {
    return bytes;
  }

  public int from() {
    return from;
  }

  /** Behind the line, without its line end; of a line that is too long, behind its beginning. */
  public int to() {
    return to;
  }

  /** Where the line starts in the decompressed log. */
  public long offset() {
    return offset;
  }

  /** Whether the line has more than {@link #LONGEST} bytes. */
  public boolean isTooLong() {
    return tooLong;
  }

  /** Whether the line is cut off by damage of the log's compression. */
  public boolean isCut() {
    return cut;
  }

  /** How many lines there were so far. */
  public long lines() {
    return lines;
  }

  /** Whether the log ends with the line and without a line end. */
  public boolean isUnterminated() {
    return unterminated;
  }

  /** Whether an earlier reading ended within the first line. */
  public boolean isTorn() {
    return torn;
  }

  /** Where the next line starts in the decompressed log. */
  public long position() {
    return windowStart + next;
  }

  /** Whether the log's compression is damaged behind what was read. */
  public boolean isDamaged() {
    return damaged;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
