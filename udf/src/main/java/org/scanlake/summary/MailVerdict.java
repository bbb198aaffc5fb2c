package org.scanlake.summary;

import java.io.Serial;
import java.io.Serializable;
import java.util.List;
import org.scanlake.archive.MailMark;

/**
 * An alert mail as far as the summary needs it.
 *
 * @param mark what tells it from other mails
 * @param offset where it starts in its archive
 */
public record MailVerdict(
    MailMark mark, long offset, List<AlertVerdict> alerts, int flows, int repeated, int badRows)
    implements Serializable {
  @Serial private static final long serialVersionUID = 1L;

  MailVerdict with(MailMark other) {
    return new MailVerdict(other, offset, alerts, flows, repeated, badRows);
  }
}
