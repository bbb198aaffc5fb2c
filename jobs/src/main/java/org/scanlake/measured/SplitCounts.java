package org.scanlake.measured;

import java.io.Serial;
import java.io.Serializable;
import java.util.Map;
import java.util.TreeMap;
import org.scanlake.source.SplitEnd;

/** What became of the mails of one split, duplicates not yet known. */
public final class SplitCounts implements Serializable {
  @Serial private static final long serialVersionUID = 1L;

  /** More different subjects than this are not counted one by one. */
  private static final int MOST_SUBJECTS = 1000;

  private int reading;
  private long mails;
  private long alertMails;
  private long others;
  private long unreadable;
  private long bytes;
  private boolean quarantines;
  private SplitEnd end = new SplitEnd(0, 0, 0, 0, false);
  private final TreeMap<String, Long> subjects = new TreeMap<>();
  private final TreeMap<String, Long> reasons = new TreeMap<>();

  void add(ReadMail mail) {
    if (mail instanceof ReadMail.Alert alert) {
      mails++;
      alertMails++;
      bytes += alert.length();
      quarantines |= alert.quarantine().length > 0;
    } else if (mail instanceof ReadMail.Other other) {
      mails++;
      others++;
      bytes += other.length();
      countSubject(other.subject());
    } else if (mail instanceof ReadMail.Unreadable bad) {
      mails += bad.isMail() ? 1 : 0;
      unreadable += bad.isMail() ? 1 : 0;
      reasons.merge(bad.reason().name(), 1L, Long::sum);
      bytes += bad.length();
      quarantines = true;
    } else if (mail instanceof ReadMail.End last) {
      reading = last.reading();
      end = last.end();
    }
  }

  private void countSubject(String subject) {
    if (subjects.size() < MOST_SUBJECTS || subjects.containsKey(subject)) {
      subjects.merge(subject, 1L, Long::sum);
    }
  }

  /** Place of the reading in the load, from 0. */
  public int reading() {
    return reading;
  }

  public long mails() {
    return mails;
  }

  /** Alert mails, duplicates among them. */
  public long alertMails() {
    return alertMails;
  }

  /** Mails of no alert kind. */
  public long others() {
    return others;
  }

  /** Mails that went to quarantine. */
  public long unreadable() {
    return unreadable;
  }

  /** Whether anything goes to quarantine. */
  public boolean hasQuarantine() {
    return quarantines;
  }

  public SplitEnd end() {
    return end;
  }

  /** Bytes of the mails, which fill the split when none was lost. */
  public long bytes() {
    return bytes;
  }

  /** Masked subjects of mails of no alert kind, and how often each came. */
  public Map<String, Long> subjects() {
    return subjects;
  }

  /** Why mails and pieces went to quarantine whole, and how often each reason came. */
  public Map<String, Long> reasons() {
    return reasons;
  }
}
