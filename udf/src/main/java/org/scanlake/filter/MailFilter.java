package org.scanlake.filter;

import java.io.IOException;
import java.io.OutputStream;
import java.util.OptionalInt;
import org.scanlake.archive.RawMail;

/** Judges one mail after the other and passes it on. One instance a thread. */
final class MailFilter {
  private final MailJudge judge;
  private final OptionalInt dropBelow;
  private final FilterOutput output;

  /**
   * @param dropBelow alerts of a lower severity are left out
   */
  MailFilter(FilterRules rules, OptionalInt dropBelow, FilterOutput output) {
    this.judge = new MailJudge(rules);
    this.dropBelow = dropBelow;
    this.output = output;
  }

  /** Passes a mail on; false when it was left out. */
  boolean pass(PassingMail mail, OutputStream out, OutputStream notes) throws IOException {
    FilterVerdict verdict = verdict(mail.raw());
    if (verdict instanceof FilterVerdict.Alert alert
        && dropBelow.isPresent()
        && alert.severity() < dropBelow.getAsInt()) {
      output.mail(mail, verdict, judge, OutputStream.nullOutputStream(), notes);
      return false;
    }
    output.mail(mail, verdict, judge, out, notes);
    return true;
  }

  /** No mail may stop the ones behind it. */
  private FilterVerdict verdict(RawMail raw) {
    try {
      return judge.judge(raw);
    } catch (RuntimeException | StackOverflowError | LinkageError bug) {
      return new FilterVerdict.NotUnderstood("BUG: " + bug.getClass().getName());
    }
  }
}
