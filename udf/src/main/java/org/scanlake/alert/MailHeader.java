package org.scanlake.alert;

import java.nio.charset.Charset;
import java.time.OffsetDateTime;
import java.util.Optional;

/**
 * The header of a mail (RFC 5322) as far as an alert needs it. Of a field that stands twice the
 * first counts; lines that are no field are passed over.
 */
final class MailHeader {
  private final byte[] bytes;
  private final int start;
  private final int end;
  private final int bodyStart;
  private final boolean hasFields;
  private final boolean plain;
  private final Charset charset;
  private final HeaderField subject;
  private final HeaderField date;
  private final HeaderField messageId;

  private MailHeader(HeaderScan scan, byte[] bytes, int end) {
    this.bytes = bytes;
    this.start = scan.start;
    this.end = end;
    this.bodyStart = scan.bodyStart;
    this.hasFields = scan.hasFields;
    this.subject = scan.subject;
    this.date = scan.date;
    this.messageId = scan.messageId;
    ContentType type = ContentType.of(scan.contentType);
    this.charset = type.charset();
    this.plain =
        scan.hasFields
            && scan.wellFormed
            && type.isSearchableAsItStands()
            && ContentType.isIdentity(scan.transferEncoding);
  }

  /**
   * Reads the header of the mail in {@code bytes[from..to)}. A separator line of an mbox in front
   * of it is passed over.
   */
  static MailHeader read(byte[] bytes, int from, int to) {
    HeaderScan scan = new HeaderScan(bytes, to);
    scan.run(from);
    return new MailHeader(scan, bytes, to);
  }

  byte[] bytes() {
    return bytes;
  }

  /** Index of the header's first byte, behind a separator line. */
  int start() {
    return start;
  }

  /**
   * Index after the empty line that ends the header; {@link #end()} when there is none. Lines
   * before the first empty line are body where none of them is a field.
   */
  int bodyStart() {
    return bodyStart;
  }

  /** Index after the mail's last byte. */
  int end() {
    return end;
  }

  /** Whether there is any header field at all. */
  boolean hasFields() {
    return hasFields;
  }

  /**
   * Whether the body is text to be searched as it stands: well-formed header, no Content-Type or
   * text/plain in an ASCII-compatible charset, no transfer encoding that changes bytes.
   */
  boolean isPlain() {
    return plain;
  }

  /** The charset of a {@linkplain #isPlain() plain} body. */
  Charset charset() {
    return charset;
  }

  /** The Subject unfolded and decoded, control characters as spaces; empty when there is none. */
  String subject() {
    String text = EncodedWords.decode(limited(subject).text());
    for (int i = 0; i < text.length(); i++) {
      if (Character.isISOControl(text.charAt(i))) {
        return text.chars()
            .map(c -> Character.isISOControl(c) ? ' ' : c)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString()
            .trim();
      }
    }
    return text;
  }

  /** The Date with its own offset; empty when it is missing or no date. */
  Optional<OffsetDateTime> date() {
    return MailDate.parse(limited(date).text());
  }

  /** The Message-ID without brackets; empty when there is none. */
  String messageId() {
    String text = limited(messageId).text();
    int open = text.indexOf('<');
    int close = text.indexOf('>', open + 1);
    return open >= 0 && close > open ? text.substring(open + 1, close).trim() : text;
  }

  private static HeaderField limited(HeaderField field) {
    int limit = MimeLimits.DEFAULT.maxHeaderFieldBytes();
    return field.to() - field.from() <= limit
        ? field
        : new HeaderField(field.bytes(), field.from(), field.from() + limit);
  }
}
