package org.scanlake.filter;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.util.OptionalInt;
import org.scanlake.archive.RawMail;

/** Judges one mail after the other and passes it on. One instance a thread. */
final class MailFilter {
  private final FilterRules rules;
  private final OptionalInt dropBelow;
  private final FilterOutput output;
  private MailJudge judge;

  /**
   * @param dropBelow alerts of a lower severity are left out
   */
  MailFilter(FilterRules rules, OptionalInt dropBelow, FilterOutput output) {
    this.rules = rules;
    this.dropBelow = dropBelow;
    this.output = output;
    this.judge = new MailJudge(rules);
  }

  /** Passes a mail on; false when it was left out. No mail stops the ones behind it. */
  boolean pass(PassingMail mail, OutputStream out, OutputStream notes) throws IOException {
    FilterVerdict verdict;
    boolean passes;
    try {
      verdict = judge.judge(mail.raw());
      passes = !isLeftOut(verdict);
      if (passes) {
        output.mail(mail, verdict, out);
      }
    } catch (RuntimeException | StackOverflowError | LinkageError bug) {
      String why = "BUG: " + described(bug);
      output.mail(mail, new FilterVerdict.NotUnderstood(why), out);
      note(why + '\n', notes);
      judge = new MailJudge(rules);
      return true;
    }
    note(remarks(mail.raw(), verdict), notes);
    return passes;
  }

  /** Passes on what is no mail, or goes on where the beginning of one ended. */
  void passRest(byte[] bytes, int from, int to, OutputStream out) throws IOException {
    output.rest(bytes, from, to, out);
  }

  private boolean isLeftOut(FilterVerdict verdict) {
    return verdict instanceof FilterVerdict.Alert alert
        && dropBelow.isPresent()
        && alert.severity() < dropBelow.getAsInt();
  }

  private String remarks(RawMail mail, FilterVerdict verdict) {
    try {
      return output.remarks(mail, verdict, judge);
    } catch (RuntimeException | StackOverflowError | LinkageError bug) {
      judge = new MailJudge(rules);
      return "BUG: " + described(bug) + '\n';
    }
  }

  /** For a field and a terminal: what it says may stand in the mail. */
  private static String described(Throwable bug) {
    StackTraceElement[] trace = bug.getStackTrace();
    String where = trace.length == 0 ? "" : " at " + trace[0];
    return (bug + where).replaceAll("[^ -~]", "?");
  }

  private static void note(String text, OutputStream notes) {
    if (!text.isEmpty()) {
      note(text.getBytes(UTF_8), notes);
    }
  }

  /** Writes remarks, for a mail that has come out, whether or not anybody reads them. */
  static void note(byte[] text, OutputStream notes) {
    try {
      notes.write(text);
    } catch (IOException unread) {
      // There is nobody left to tell.
    }
  }
}
