package org.scanlake.measured;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.Queue;
import org.apache.hadoop.conf.Configuration;
import org.jspecify.annotations.Nullable;
import org.scanlake.alert.AlertReader;
import org.scanlake.alert.BadRow;
import org.scanlake.alert.MailReading;
import org.scanlake.alert.Reason;
import org.scanlake.archive.ArchiveKind;
import org.scanlake.archive.MailIdentity;
import org.scanlake.archive.ParseLimits;
import org.scanlake.archive.RawMail;
import org.scanlake.archive.UnreadableArchiveException;
import org.scanlake.source.Split;
import org.scanlake.source.SplitEnd;
import org.scanlake.source.SplitMails;
import org.scanlake.summary.SubjectMask;

/** Reads and measures the mails of a task's splits, one mail in memory at a time. */
final class SplitReader implements Iterator<ReadMail> {
  private final Configuration hadoop;
  private final Iterator<Split> splits;
  private final ParseLimits limits;
  private final AlertReader reader;
  private final AlertBytes alerts;
  private final MailIdentity identity = new MailIdentity();
  private final QuarantineBytes quarantine = new QuarantineBytes();
  private final Queue<ReadMail> ready = new ArrayDeque<>();
  private @Nullable OpenSplit open;
  private String path = "";

  private record OpenSplit(Split split, SplitMails mails) {}

  SplitReader(Configuration hadoop, Rules rules, Iterator<Split> splits) {
    this.hadoop = hadoop;
    this.splits = splits;
    this.limits = rules.configuration().kinds().limits();
    this.reader = new AlertReader(rules.configuration().kinds());
    this.alerts = new AlertBytes(rules);
  }

  @Override
  public boolean hasNext() {
    try {
      while (ready.isEmpty() && (open != null || splits.hasNext())) {
        advance();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(UnreadableArchiveException.of(path, e));
    }
    return !ready.isEmpty();
  }

  @Override
  public ReadMail next() {
    return ready.remove();
  }

  private void advance() throws IOException {
    OpenSplit current = open;
    if (current == null) {
      Split split = splits.next();
      path = split.archive().path();
      current = new OpenSplit(split, SplitMails.open(hadoop, split, limits));
      open = current;
    }
    if (current.mails.next()) {
      ready.add(read(current));
      return;
    }
    current.mails.close();
    addEnd(current.split, current.mails.end());
    open = null;
  }

  private ReadMail read(OpenSplit current) {
    RawMail mail = current.mails.mail();
    int number = current.split.reading();
    MailReading reading = reader.read(mail);
    if (reading instanceof MailReading.AlertMail alert) {
      return alert(number, mail, alert);
    }
    if (reading instanceof MailReading.Unreadable bad) {
      return unreadable(number, mail, bad.reason(), bad.subject());
    }
    String subject = ((MailReading.NotAnAlert) reading).subject();
    return new ReadMail.Other(number, mail.length(), SubjectMask.mask(subject));
  }

  private ReadMail alert(int number, RawMail mail, MailReading.AlertMail alert) {
    byte[] id = identity.of(mail);
    alerts.write(id, alert, reader.rows());
    return new ReadMail.Alert(
        number,
        mail.offset(),
        mail.length(),
        id,
        alert.alerts().size(),
        reader.rows().size(),
        alert.repeated(),
        alert.badRowCount(),
        alerts.heads(),
        badRows(mail, HexFormat.of().formatHex(id), alert),
        alerts.flowRows());
  }

  private byte[] badRows(RawMail mail, String mailId, MailReading.AlertMail alert) {
    quarantine.clear();
    for (BadRow row : alert.badRows()) {
      quarantine.put(mail.offset(), mail.length(), mailId, row);
    }
    if (reader.rows().size() == 0 && alert.badRowCount() == 0) {
      quarantine.put(mail.offset(), mail.length(), mailId, Reason.NO_FLOW_TABLE);
    }
    return quarantine.toBytes();
  }

  private ReadMail unreadable(int number, RawMail mail, Reason reason, String text) {
    quarantine.clear();
    quarantine.put(mail.offset(), mail.length(), reason, text);
    return new ReadMail.Unreadable(number, mail.length(), true, reason, quarantine.toBytes());
  }

  private void addEnd(Split split, SplitEnd end) {
    if (split.archive().kind() == ArchiveKind.OTHER) {
      addPiece(split, -1, -1, Reason.NOT_A_MAIL);
    }
    if (end.preamble() > 0) {
      addPiece(split, 0, end.preamble(), Reason.NOT_A_MAIL);
    }
    if (end.damaged()) {
      addPiece(split, -1, -1, Reason.TRUNCATED_ARCHIVE);
    }
    ready.add(new ReadMail.End(split.reading(), end));
  }

  private void addPiece(Split split, long offset, long length, Reason reason) {
    quarantine.clear();
    quarantine.put(offset, length, reason, "");
    ready.add(new ReadMail.Unreadable(split.reading(), 0, false, reason, quarantine.toBytes()));
  }
}
