package org.scanlake.alert;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Walks over the lines of a text part: LF, CRLF and {@code <br>} end a line, quote marks ({@code
 * >}, nested) are taken off, a ruler is an empty line.
 */
final class LineWalk {
  private static final VarHandle WORDS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long ONES = 0x0101010101010101L;
  private static final long HIGHS = 0x8080808080808080L;
  private static final long NEWLINES = ONES * '\n';
  private static final long TAGS = ONES * '<';

  private final Line line = new Line();
  private int next;
  private int end;
  private int wholeLinesEnd;

  void start(TextPart part, int number) {
    line.bytes = part.bytes();
    line.charset = part.charset();
    line.part = number;
    line.number = 0;
    next = part.from();
    end = part.to();
    wholeLinesEnd = end;
    while (wholeLinesEnd > next && line.bytes[wholeLinesEnd - 1] != '\n') {
      wholeLinesEnd--;
    }
  }

  /** The line walked to. */
  Line line() {
    return line;
  }

  /** Where the line after the one walked to starts. */
  int position() {
    return next;
  }

  /** Behind the part's last LF; where the part starts when it has none. */
  int wholeLinesEnd() {
    return wholeLinesEnd;
  }

  /** Counts one line as walked over, which {@code position} is behind. */
  void skipLine(int position) {
    line.number++;
    next = position;
  }

  /** Moves to the next line; false at the end of the part. */
  boolean next() {
    if (next >= end) {
      return false;
    }
    byte[] b = line.bytes;
    int from = next;
    int to = lineEnd(b, from);
    line.number++;
    if (to > from && b[to - 1] == '\r') {
      to--;
    }
    line.from = unquoted(b, from, to);
    line.to = to;
    return true;
  }

  /** Whether the line is blank, a ruler, or was nothing but quote marks. */
  boolean isEmpty() {
    byte[] b = line.bytes;
    int from = line.from;
    int to = line.to;
    int dashes = 0;
    for (int i = from; i < to; i++) {
      if (b[i] == '-' || b[i] == '=') {
        dashes++;
      } else if (b[i] != ' ' && b[i] != '\t') {
        return false;
      }
    }
    return dashes == 0 || dashes >= 3;
  }

  private static int unquoted(byte[] b, int from, int to) {
    int i = from;
    while (i < to && b[i] == '>') {
      i++;
      if (i < to && b[i] == ' ' && i + 1 < to && b[i + 1] == '>') {
        i++;
      }
    }
    return i > from && i < to && b[i] == ' ' ? i + 1 : i;
  }

  private int lineEnd(byte[] b, int from) {
    int i = from;
    while (true) {
      i = newlineOrTag(b, i);
      if (i == end || b[i] == '\n') {
        next = i + 1;
        return i;
      }
      int tagEnd = breakEnd(b, i);
      if (tagEnd > 0) {
        next = tagEnd;
        return i;
      }
      i++;
    }
  }

  /** Where the tag {@code <br>}, {@code <br/>} or {@code <br />} at {@code at} ends, or 0. */
  private int breakEnd(byte[] b, int at) {
    if (end - at < 4 || (b[at + 1] | 0x20) != 'b' || (b[at + 2] | 0x20) != 'r') {
      return 0;
    }
    int i = at + 3;
    while (i < end && (b[i] == ' ' || b[i] == '/')) {
      i++;
    }
    if (i == end || b[i] != '>') {
      return 0;
    }
    i++;
    if (i < end && b[i] == '\r') {
      i++;
    }
    return i < end && b[i] == '\n' ? i + 1 : i;
  }

  private int newlineOrTag(byte[] b, int from) {
    int i = from;
    while (i <= end - 8) {
      long word = (long) WORDS.get(b, i);
      long newline = word ^ NEWLINES;
      long tag = word ^ TAGS;
      long found = ((newline - ONES) & ~newline | (tag - ONES) & ~tag) & HIGHS;
      if (found != 0) {
        return i + (Long.numberOfTrailingZeros(found) >>> 3);
      }
      i += 8;
    }
    while (i < end && b[i] != '\n' && b[i] != '<') {
      i++;
    }
    return i;
  }
}
