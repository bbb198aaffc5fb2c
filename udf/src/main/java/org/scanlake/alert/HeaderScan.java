package org.scanlake.alert;

import org.scanlake.archive.NewlineScan;

/**
 * One pass over the header lines of a mail, in bytes: it compares names and notes where values
 * stand, and decodes nothing.
 */
final class HeaderScan {
  private final byte[] bytes;
  private final int end;

  int start;
  int bodyStart;
  boolean hasFields;
  boolean wellFormed = true;
  HeaderField subject = HeaderField.ABSENT;
  HeaderField date = HeaderField.ABSENT;
  HeaderField messageId = HeaderField.ABSENT;
  HeaderField contentType = HeaderField.ABSENT;
  HeaderField transferEncoding = HeaderField.ABSENT;

  HeaderScan(byte[] bytes, int end) {
    this.bytes = bytes;
    this.end = end;
  }

  void run(int from) {
    start = isSeparator(from) ? nextLine(from) : from;
    int at = start;
    while (at < end && !isEmptyLine(at)) {
      int next = nextLine(at);
      while (next < end && isBlank(bytes[next])) {
        next = nextLine(next);
      }
      field(at, next);
      at = next;
    }
    boolean isBody = !hasFields && at > start;
    bodyStart = isBody ? start : nextLine(at);
  }

  private boolean isSeparator(int at) {
    int i = at < end && bytes[at] == '>' ? at + 1 : at;
    return end - i >= 5
        && bytes[i] == 'F'
        && bytes[i + 1] == 'r'
        && bytes[i + 2] == 'o'
        && bytes[i + 3] == 'm'
        && bytes[i + 4] == ' ';
  }

  private boolean isEmptyLine(int at) {
    return bytes[at] == '\n' || (bytes[at] == '\r' && at + 1 < end && bytes[at + 1] == '\n');
  }

  private int nextLine(int at) {
    return Math.min(NewlineScan.next(bytes, at, end) + 1, end);
  }

  private void field(int from, int to) {
    int colon = from;
    while (colon < to && isNameByte(bytes[colon])) {
      colon++;
    }
    int nameEnd = colon;
    while (colon < to && isBlank(bytes[colon])) {
      colon++;
    }
    if (nameEnd == from || colon == to || bytes[colon] != ':') {
      wellFormed = false;
      return;
    }
    hasFields = true;
    keep(from, nameEnd, new HeaderField(bytes, colon + 1, to));
  }

  /** Printable ASCII but the colon (RFC 5322, 3.6.8). */
  private static boolean isNameByte(byte b) {
    return b > ' ' && b < 0x7F && b != ':';
  }

  private static boolean isBlank(byte b) {
    return b == ' ' || b == '\t';
  }

  private boolean isNamed(String lowerCase, int from, int to) {
    if (to - from != lowerCase.length()) {
      return false;
    }
    for (int i = 0; i < lowerCase.length(); i++) {
      byte b = bytes[from + i];
      byte lower = b >= 'A' && b <= 'Z' ? (byte) (b + 32) : b;
      if (lower != lowerCase.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private void keep(int from, int nameEnd, HeaderField value) {
    if (isNamed("subject", from, nameEnd)) {
      subject = first(subject, value);
    } else if (isNamed("date", from, nameEnd)) {
      date = first(date, value);
    } else if (isNamed("message-id", from, nameEnd)) {
      messageId = first(messageId, value);
    } else if (isNamed("content-type", from, nameEnd)) {
      // Which of two contradicting content fields counts is left to the MIME parser.
      wellFormed &= contentType.isAbsent();
      contentType = value;
    } else if (isNamed("content-transfer-encoding", from, nameEnd)) {
      wellFormed &= transferEncoding.isAbsent();
      transferEncoding = value;
    }
  }

  private static HeaderField first(HeaderField known, HeaderField next) {
    return known.isAbsent() ? next : known;
  }
}
