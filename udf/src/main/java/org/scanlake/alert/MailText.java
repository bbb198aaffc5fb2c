package org.scanlake.alert;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/**
 * What of one mail is searched (specification "alert mails", "One mail").
 *
 * @param subject unfolded and decoded, without control characters; empty when there is none
 * @param date the Date field with the offset its writer's clock had; empty when it is missing or no
 *     date
 * @param messageId the Message-ID without its brackets; empty when there is none
 * @param parts the searched texts in the order of the mail
 * @param broken {@link Reason#BROKEN_MIME} when the mail has content but nothing of it can be read
 * @param unsearched {@link Reason#BROKEN_MIME} when there is, or may be, more text than {@code
 *     parts}
 */
record MailText(
    String subject,
    Optional<OffsetDateTime> date,
    String messageId,
    List<TextPart> parts,
    Optional<Reason> broken,
    Optional<Reason> unsearched) {

  MailText {
    parts = List.copyOf(parts);
  }

  /** Reads the mail in {@code bytes[from..to)} the shortest way that its header allows. */
  static MailText read(byte[] bytes, int from, int to) {
    MailHeader header = MailHeader.read(bytes, from, to);
    return header.isPlain() ? PlainMail.read(header) : MimeMail.read(header);
  }

  /** The header's values with {@code parts}, which are all. */
  static MailText of(MailHeader header, List<TextPart> parts) {
    return of(header, parts, Optional.empty(), Optional.empty());
  }

  /** The header's values with {@code parts}, which may not be all. */
  static MailText partly(MailHeader header, List<TextPart> parts) {
    return of(header, parts, Optional.empty(), Optional.of(Reason.BROKEN_MIME));
  }

  /** The header's values alone. */
  static MailText broken(MailHeader header) {
    Optional<Reason> reason = Optional.of(Reason.BROKEN_MIME);
    return of(header, List.of(), reason, reason);
  }

  private static MailText of(
      MailHeader header,
      List<TextPart> parts,
      Optional<Reason> broken,
      Optional<Reason> unsearched) {
    return new MailText(
        header.subject(), header.date(), header.messageId(), parts, broken, unsearched);
  }
}
