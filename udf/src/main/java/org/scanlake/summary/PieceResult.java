package org.scanlake.summary;

import java.util.List;

/** What one piece of the archives came to: its counts, and its alert mails in their order. */
record PieceResult(ArchiveTally tally, List<MailVerdict> alertMails) {}
