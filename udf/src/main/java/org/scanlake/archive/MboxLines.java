package org.scanlake.archive;

import org.scanlake.alert.MailDate;

/** What single lines of an mbox are. */
final class MboxLines {
  private MboxLines() {}

  /** Whether {@code From } stands at {@code at}. */
  static boolean isFrom(byte[] b, int at, int to) {
    return to - at >= 5
        && b[at] == 'F'
        && b[at + 1] == 'r'
        && b[at + 2] == 'o'
        && b[at + 3] == 'm'
        && b[at + 4] == ' ';
  }

  /** Whether one or more {@code >} and then {@code From } stand at {@code at}. */
  static boolean isQuotedSeparator(byte[] b, int at, int to) {
    int i = at;
    while (i < to && b[i] == '>') {
      i++;
    }
    return i > at && isFrom(b, i, to);
  }

  /** Whether the line {@code b[at..end)} (without its LF) starts with From and ends in a date. */
  static boolean isSeparator(byte[] b, int at, int end) {
    int to = end > at && b[end - 1] == '\r' ? end - 1 : end;
    return isFrom(b, at, to) && MailDate.endsInDate(b, at + 5, to);
  }
}
