package org.scanlake.flowlog;

/** Walks over the lines of the first bytes of a log. */
final class HeadLines {
  private final byte[] head;
  private final int length;
  private int from;
  private int to;
  private int next;

  HeadLines(byte[] head, int length) {
    this.head = head;
    this.length = length;
  }

  /** Moves to the next line that is not blank; false at the end. */
  boolean next() {
    while (next < length) {
      int end = next;
      while (end < length && head[end] != '\n') {
        end++;
      }
      from = ByteText.afterBlanks(head, next, end);
      to = ByteText.withoutReturn(head, from, end);
      next = end + 1;
      if (from < to) {
        return true;
      }
    }
    return false;
  }

  /** Where the line starts, behind blanks. */
  int from() {
    return from;
  }

  int to() {
    return to;
  }

  boolean startsWith(String ascii) {
    return ByteText.startsWith(head, from, to, ascii);
  }

  String text() {
    return ByteText.decode(head, from, to);
  }
}
