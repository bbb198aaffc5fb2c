package org.scanlake.summary;

import java.io.Serial;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How many mails and rows an archive, or a part of one, had of each kind: what the ledger records.
 * Tallies add up.
 */
public final class ArchiveTally implements Serializable {
  @Serial private static final long serialVersionUID = 1L;
  private static final int MOST_SUBJECTS = 10_000;

  private long lines;
  private long emptyFiles;
  private long otherFiles;
  private long preambles;
  private long truncated;
  private long mails;
  private long alertMails;
  private long duplicates;
  private long notAlerts;
  private long quarantined;
  private long flows;
  private long repeated;
  private long badRows;
  private final TreeMap<String, Long> unmatchedSubjects = new TreeMap<>();

  /** A file without a byte. */
  public void addEmptyFile() {
    emptyFiles++;
  }

  public void addOtherFile() {
    otherFiles++;
  }

  public void addPreamble() {
    preambles++;
  }

  public void addTruncated() {
    truncated++;
  }

  public void addLines(long count) {
    lines += count;
  }

  /** A mail was met; what it is will be told apart from this, so that a lost one is noticed. */
  public void addMail() {
    mails++;
  }

  void addAlertMail(int mailFlows, int mailRepeated, int mailBadRows) {
    alertMails++;
    flows += mailFlows;
    repeated += mailRepeated;
    badRows += mailBadRows;
  }

  /** An alert mail turned out to be the second copy of one already counted. */
  void makeDuplicate(int mailFlows, int mailRepeated, int mailBadRows) {
    alertMails--;
    duplicates++;
    flows -= mailFlows;
    repeated -= mailRepeated;
    badRows -= mailBadRows;
  }

  void addNotAnAlert(String subject) {
    notAlerts++;
    countSubject(SubjectMask.mask(subject), 1);
  }

  void addQuarantined() {
    quarantined++;
  }

  /** Adds the counts of another tally; returns this. */
  ArchiveTally merge(ArchiveTally other) {
    lines += other.lines;
    emptyFiles += other.emptyFiles;
    otherFiles += other.otherFiles;
    preambles += other.preambles;
    truncated += other.truncated;
    mails += other.mails;
    alertMails += other.alertMails;
    duplicates += other.duplicates;
    notAlerts += other.notAlerts;
    quarantined += other.quarantined;
    flows += other.flows;
    repeated += other.repeated;
    badRows += other.badRows;
    other.unmatchedSubjects.forEach(this::countSubject);
    return this;
  }

  private void countSubject(String subject, long count) {
    if (unmatchedSubjects.size() < MOST_SUBJECTS || unmatchedSubjects.containsKey(subject)) {
      unmatchedSubjects.merge(subject, count, Long::sum);
    }
  }

  /** Whether every mail that was met is of exactly one kind. */
  public boolean closes() {
    return mails == alertMails + duplicates + notAlerts + quarantined;
  }

  public long lines() {
    return lines;
  }

  /** What is odd about the files, each thing once; an empty file is nothing else. */
  List<Oddity> oddities() {
    if (emptyFiles > 0) {
      return List.of(Oddity.EMPTY);
    }
    List<Oddity> odd = new ArrayList<>();
    if (otherFiles > 0) {
      odd.add(Oddity.NOT_A_MAIL);
    }
    if (preambles > 0) {
      odd.add(Oddity.PREAMBLE);
    }
    if (truncated > 0) {
      odd.add(Oddity.DAMAGED);
    }
    return odd;
  }

  /** Files that are neither a mail nor an archive of mails. */
  public long otherFiles() {
    return otherFiles;
  }

  /** Archives with something other than empty lines before their first mail. */
  public long preambles() {
    return preambles;
  }

  /** Archives whose compression is damaged or ends too early. */
  public long truncated() {
    return truncated;
  }

  public long mails() {
    return mails;
  }

  /** Mails that are alerts and no duplicates. */
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

  public long flows() {
    return flows;
  }

  public long repeated() {
    return repeated;
  }

  public long badRows() {
    return badRows;
  }

  /** Masked subjects of mails that matched no kind, and how often each came. */
  public Map<String, Long> unmatchedSubjects() {
    return new TreeMap<>(unmatchedSubjects);
  }
}
