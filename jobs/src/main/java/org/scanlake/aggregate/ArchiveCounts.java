package org.scanlake.aggregate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.scanlake.alert.Reason;
import org.scanlake.archive.ArchiveKind;
import org.scanlake.archive.Compression;
import org.scanlake.archive.MailMark;
import org.scanlake.measured.MailKey;
import org.scanlake.measured.MailRows;
import org.scanlake.measured.SplitCounts;
import org.scanlake.source.Reading;
import org.scanlake.summary.Oddity;

/**
 * What became of the mails of one reading. Rows of duplicates are counted only where they replace
 * what the lake has.
 */
public final class ArchiveCounts {
  private final Reading reading;
  private final TreeMap<String, Long> unmatchedSubjects = new TreeMap<>();
  private final TreeMap<String, Long> reasons = new TreeMap<>();
  private final List<MailMark> replacedMails = new ArrayList<>();
  private long lines;
  private long mails;
  private long read;
  private long alertMails;
  private long duplicates;
  private long notAlerts;
  private long quarantined;
  private MailRows written = MailRows.NONE;
  private MailRows replaced = MailRows.NONE;
  private long position = -1;
  private boolean damaged;

  ArchiveCounts(Reading reading) {
    this.reading = reading;
  }

  /** Adds the next split of the reading. */
  void add(SplitCounts split) {
    String path = reading.archive().path();
    if (position >= 0) {
      check("splits of " + path, position, split.end().first());
    } else if (reading.from() > 0) {
      check("continuation of " + path, reading.from(), split.end().first());
    }
    check("bytes of the mails of " + path, split.end().next() - split.end().first(), split.bytes());
    position = split.end().next();
    damaged |= split.end().damaged();
    lines += split.end().lines();
    mails += split.mails();
    read += split.alertMails();
    notAlerts += split.others();
    quarantined += split.unreadable();
    split.subjects().forEach((subject, n) -> unmatchedSubjects.merge(subject, n, Long::sum));
    split.reasons().forEach((reason, n) -> reasons.merge(reason, n, Long::sum));
  }

  void addNew(MailKey mail) {
    alertMails++;
    written = written.plus(mail.rows());
  }

  void addDuplicate() {
    duplicates++;
  }

  /** Adds a duplicate that is written all the same, in place of what the lake has of it. */
  void addReplacement(MailKey mail, MailRows before) {
    duplicates++;
    replacedMails.add(mail.id());
    written = written.plus(mail.rows());
    replaced = replaced.plus(before);
  }

  /** Throws when a sum does not close. */
  void check() {
    String path = reading.archive().path();
    check("alert mails of " + path, read, alertMails + duplicates);
    check("mails of " + path, mails, alertMails + duplicates + notAlerts + quarantined);
    if (reading.archive().kind() == ArchiveKind.MBOX && !isDecompressed()) {
      check("bytes read of " + path, reading.archive().size(), position);
    }
  }

  private static void check(String what, long expected, long found) {
    if (expected != found) {
      throw new UnclosedLedgerException(what, expected, found);
    }
  }

  private boolean isDecompressed() {
    return reading.archive().compression() != Compression.NONE;
  }

  public Reading reading() {
    return reading;
  }

  /** Behind the last decompressed byte read. */
  public long to() {
    return Math.max(reading.from(), position);
  }

  /** Whether the archive's compression is damaged. */
  public boolean isDamaged() {
    return damaged;
  }

  /** What is odd about the archive, each thing once. */
  List<Oddity> oddities() {
    if (reading.archive().isEmpty()) {
      return List.of(Oddity.EMPTY);
    }
    List<Oddity> odd = new ArrayList<>();
    if (reasons.containsKey(Reason.NOT_A_MAIL.name())) {
      boolean isOther = reading.archive().kind() == ArchiveKind.OTHER;
      odd.add(isOther ? Oddity.NOT_A_MAIL : Oddity.PREAMBLE);
    }
    if (damaged) {
      odd.add(Oddity.DAMAGED);
    }
    return odd;
  }

  public long lines() {
    return lines;
  }

  public long mails() {
    return mails;
  }

  /** What is written of the mails. */
  MailRows written() {
    return written;
  }

  /** What the lake has more by this reading; less where mails are replaced. */
  public MailRows gain() {
    return written.minus(replaced);
  }

  /** Those of the duplicates that are written in place of what the lake has of them. */
  public List<MailMark> replacedMails() {
    return replacedMails;
  }

  /** Why mails and pieces went to quarantine whole, and how often each reason came. */
  Map<String, Long> reasons() {
    return reasons;
  }

  /** Alert mails that were not in the lake. */
  public long alertMails() {
    return alertMails;
  }

  public long duplicates() {
    return duplicates;
  }

  public long notAlerts() {
    return notAlerts;
  }

  public long quarantined() {
    return quarantined;
  }

  /** Masked subjects of mails of no alert kind, and how often each came. */
  public Map<String, Long> unmatchedSubjects() {
    return unmatchedSubjects;
  }
}
