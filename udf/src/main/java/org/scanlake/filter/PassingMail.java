package org.scanlake.filter;

import java.io.IOException;
import java.io.OutputStream;
import org.scanlake.archive.NewlineScan;
import org.scanlake.archive.RawMail;

/**
 * A mail, or the beginning of one over the size limit, as it came: {@code bytes[from..to)}, a
 * separator line included.
 *
 * @param raw the same for whoever reads it; without bytes where it is over the size limit
 */
public record PassingMail(byte[] bytes, int from, int to, RawMail raw) {
  private static final byte[] NONE = {};
  private static final byte[] SEPARATOR = {'F', 'r', 'o', 'm', ' '};

  /** The mail, whose mbox separator, if it has one, is part of it. */
  static PassingMail of(RawMail mail) {
    return new PassingMail(mail.bytes(), mail.separatorFrom(), mail.to(), mail);
  }

  /** Writes the mail with the fields of {@code verdict} before all its own. */
  void write(FilterVerdict verdict, OutputStream out) throws IOException {
    int header = header();
    byte[] fields = header == from || bytes[header - 1] == '\n' ? fields(verdict, header) : NONE;
    out.write(bytes, from, header - from);
    out.write(fields);
    out.write(bytes, header, to - header);
  }

  private byte[] fields(FilterVerdict verdict, int header) {
    String lineEnd = lineEnd(header);
    boolean beginsBlank = header < to && (bytes[header] == ' ' || bytes[header] == '\t');
    return beginsBlank ? ScanFields.beforeBlank(verdict, lineEnd) : ScanFields.of(verdict, lineEnd);
  }

  /** Where its header starts: behind a leading line {@code From …}. */
  private int header() {
    for (int i = 0; i < SEPARATOR.length; i++) {
      if (from + i >= to || bytes[from + i] != SEPARATOR[i]) {
        return from;
      }
    }
    return Math.min(NewlineScan.next(bytes, from, to) + 1, to);
  }

  /** That of the header's first line. */
  private String lineEnd(int header) {
    int newline = NewlineScan.next(bytes, header, to);
    return newline > header && newline < to && bytes[newline - 1] == '\r' ? "\r\n" : "\n";
  }
}
