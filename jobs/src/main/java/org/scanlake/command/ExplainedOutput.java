package org.scanlake.command;

import java.io.IOException;
import java.io.OutputStream;
import java.util.OptionalInt;
import org.scanlake.archive.RawMail;
import org.scanlake.conf.Configuration;
import org.scanlake.filter.FilterOutput;
import org.scanlake.filter.FilterVerdict;
import org.scanlake.filter.MailJudge;
import org.scanlake.filter.PassingMail;
import org.scanlake.report.JudgedExplanation;

/** Another output, and the reasoning with it. */
final class ExplainedOutput implements FilterOutput {
  private final FilterOutput mails;
  private final OptionalInt dropBelow;
  private final JudgedExplanation explanation;

  ExplainedOutput(FilterOutput mails, Configuration configuration, OptionalInt dropBelow) {
    this.mails = mails;
    this.dropBelow = dropBelow;
    this.explanation = new JudgedExplanation(configuration);
  }

  @Override
  public void mail(PassingMail mail, FilterVerdict verdict, OutputStream out) throws IOException {
    mails.mail(mail, verdict, out);
  }

  @Override
  public String remarks(RawMail mail, FilterVerdict verdict, MailJudge judge) {
    return explanation.text(mail, verdict, judge) + outcome(verdict) + '\n';
  }

  private String outcome(FilterVerdict verdict) {
    if (dropBelow.isPresent() && verdict instanceof FilterVerdict.Alert alert) {
      int limit = dropBelow.getAsInt();
      return alert.severity() < limit
          ? "left out: severity " + alert.severity() + " is below " + limit + '\n'
          : "passed on: severity " + alert.severity() + " is not below " + limit + '\n';
    }
    return "";
  }

  @Override
  public void rest(byte[] bytes, int from, int to, OutputStream out) throws IOException {
    mails.rest(bytes, from, to, out);
  }
}
