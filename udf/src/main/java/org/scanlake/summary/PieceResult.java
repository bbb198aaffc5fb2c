package org.scanlake.summary;

import java.io.Serializable;
import java.util.List;

/** What one piece of the archives came to: its counts, and its alert mails in their order. */
public record PieceResult(ArchiveTally tally, List<MailVerdict> alertMails)
    implements Serializable {}
