package org.scanlake.summary;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.scanlake.archive.MailChecksum;
import org.scanlake.archive.MailIdentity;
import org.scanlake.archive.MailMark;
import org.scanlake.archive.ParseLimits;

/**
 * Alert mails whose checksum several have. Most mails have one of their own and are no duplicates;
 * the others are read again and get their identity for a mark, which settles it.
 */
final class RepeatedMails {
  private final Set<MailMark> checksums = new HashSet<>();

  /**
   * @param results marked with {@linkplain MailChecksum checksums}
   */
  RepeatedMails(List<PieceResult> results) {
    Set<MailMark> seen = new HashSet<>();
    for (PieceResult result : results) {
      for (MailVerdict mail : result.alertMails()) {
        if (!seen.add(mail.mark())) {
          checksums.add(mail.mark());
        }
      }
    }
  }

  boolean areNone() {
    return checksums.isEmpty();
  }

  boolean areIn(PieceResult result) {
    return result.alertMails().stream().anyMatch(mail -> checksums.contains(mail.mark()));
  }

  /** The result of {@code piece} with the identities of its repeated mails. */
  PieceResult identified(Piece piece, PieceResult result, ParseLimits limits) throws IOException {
    Map<Long, MailMark> identities = new HashMap<>();
    MailChecksum checksum = new MailChecksum();
    MailIdentity identity = new MailIdentity();
    piece.read(
        limits,
        (mail, tally) -> {
          if (!mail.tooLarge() && !mail.truncated() && checksums.contains(checksum.of(mail))) {
            identities.put(mail.offset(), identity.mark(mail));
          }
        });
    List<MailVerdict> mails = new ArrayList<>();
    for (MailVerdict mail : result.alertMails()) {
      mails.add(checksums.contains(mail.mark()) ? identified(mail, identities) : mail);
    }
    return new PieceResult(result.tally(), mails);
  }

  private static MailVerdict identified(MailVerdict mail, Map<Long, MailMark> identities)
      throws IOException {
    MailMark identity = identities.get(mail.offset());
    if (identity == null) {
      throw new IOException("it changed while it was read");
    }
    return mail.with(identity);
  }
}
