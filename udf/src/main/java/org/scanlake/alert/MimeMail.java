package org.scanlake.alert;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.scanlake.archive.ParseLimits;

/**
 * Reads any mail through Apache James Mime4j: the texts that are searched, transfer encodings
 * undone, in the order of the mail (specification "alert mails", "One mail"). Broken mails are read
 * as far as they go; no mail throws.
 */
final class MimeMail {
  /** Far above what mailers write: long lists of recipients take some ten thousand bytes. */
  private static final int LONGEST_FIELD = 1 << 18;

  private static final int MOST_FIELDS = 10_000;

  private static final MimeConfig CONFIG =
      MimeConfig.copy(MimeConfig.PERMISSIVE)
          .setMaxHeaderLen(LONGEST_FIELD)
          .setMaxHeaderCount(MOST_FIELDS)
          .setMaxContentLen(ParseLimits.LARGEST_MAIL_BYTES)
          .build();

  private MimeMail() {}

  /** Reads the mail in {@code bytes[from..to)}. */
  static MailText read(byte[] bytes, int from, int to) {
    return read(MailHeader.read(bytes, from, to));
  }

  /** Reads the mail whose header has been read already. */
  static MailText read(MailHeader header) {
    return read(header, MimeLimits.DEFAULT);
  }

  static MailText read(MailHeader header, MimeLimits limits) {
    if (!header.hasFields()) {
      return withoutHeader(header);
    }
    MimeTokenStream stream = new MimeTokenStream(CONFIG);
    MailParts parts = new MailParts(limits);
    boolean whole = walk(stream, header, parts);
    List<TextPart> found = parts.found();
    if (whole && !parts.leavesOut()) {
      return MailText.of(header, found);
    }
    return whole || !found.isEmpty() ? MailText.partly(header, found) : MailText.broken(header);
  }

  /** Walks through the mail; false when it breaks off before its end. */
  private static boolean walk(MimeTokenStream stream, MailHeader header, MailParts parts) {
    int length = header.end() - header.start();
    stream.parse(new ByteArrayInputStream(header.bytes(), header.start(), length));
    try {
      while (stream.getState() != EntityState.T_END_OF_STREAM && !parts.isFull()) {
        parts.visit(stream);
        stream.next();
      }
      return true;
    } catch (IOException | MimeException | RuntimeException damage) {
      // The mail is hostile, and Mime4j reports part of what it dislikes unchecked.
      return false;
    }
  }

  /** Lines that never were a header are searched as text; binary data is no mail. */
  private static MailText withoutHeader(MailHeader header) {
    if (header.start() == header.end()) {
      return MailText.of(header, List.of());
    }
    for (int i = header.start(); i < header.end(); i++) {
      if (header.bytes()[i] == 0) {
        return MailText.broken(header);
      }
    }
    return MailText.of(
        header,
        List.of(
            new TextPart(header.bytes(), header.bodyStart(), header.end(), TextCharset.of(""))));
  }
}
