package org.scanlake.archive;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * A sliding window on a stream, addressed by the stream's own offsets: whatever lies at or after
 * {@link #keep} stays, the rest goes when room is needed.
 */
final class ByteWindow {
  /** Large enough for several mails, small enough to stay in a processor's own cache. */
  private static final int FIRST_SIZE = 1 << 18;

  /** More than twice the largest mail that may be kept, so that it is never reached. */
  private static final int LARGEST_SIZE = 3 * ParseLimits.LARGEST_MAIL_BYTES;

  private final InputStream in;
  private byte[] bytes = new byte[FIRST_SIZE];
  private long start;
  private int limit;
  private long keep;
  private boolean damaged;

  ByteWindow(InputStream in, long offset) {
    this.in = in;
    this.start = offset;
    this.keep = offset;
  }

  byte[] bytes() {
    return bytes;
  }

  int limit() {
    return limit;
  }

  /** The stream offset behind the last byte loaded. */
  long end() {
    return start + limit;
  }

  int index(long offset) {
    return (int) (offset - start);
  }

  long offset(int index) {
    return start + index;
  }

  /** Bytes before {@code offset} may be forgotten from now on. */
  void keep(long offset) {
    keep = offset;
  }

  /** Loads more behind {@link #end()}; false at the end of the stream. Moves indexes. */
  boolean more() throws IOException {
    if (damaged) {
      return false;
    }
    if (limit == bytes.length) {
      makeRoom();
    }
    try {
      int read = in.read(bytes, limit, bytes.length - limit);
      limit += Math.max(read, 0);
      return read >= 0;
    } catch (DamagedArchiveException damage) {
      damaged = true;
      return false;
    }
  }

  /** Whether the stream ended in damage rather than at its end. */
  boolean isDamaged() {
    return damaged;
  }

  /** Whether {@code count} bytes from {@code offset} on are loaded, or all there are. */
  boolean load(long offset, int count) throws IOException {
    while (end() - offset < count) {
      if (!more()) {
        return false;
      }
    }
    return true;
  }

  private void makeRoom() {
    int dropped = index(keep);
    System.arraycopy(bytes, dropped, bytes, 0, limit - dropped);
    start += dropped;
    limit -= dropped;
    if (limit > bytes.length / 2) {
      bytes = Arrays.copyOf(bytes, (int) Math.min(bytes.length * 2L, LARGEST_SIZE));
    }
  }
}
