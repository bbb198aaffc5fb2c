package org.scanlake.command;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.scanlake.archive.RawMail;
import org.scanlake.filter.FilterOutput;
import org.scanlake.filter.FilterVerdict;
import org.scanlake.filter.MailJudge;
import org.scanlake.filter.PassingMail;
import org.scanlake.report.VerdictJson;

/** The verdicts alone, one JSON object a line. */
final class VerdictOutput implements FilterOutput {
  private final VerdictJson json = new VerdictJson();

  @Override
  public void mail(PassingMail mail, FilterVerdict verdict, OutputStream out) throws IOException {
    out.write(json.text(mail.raw(), verdict).getBytes(StandardCharsets.US_ASCII));
  }

  @Override
  public String remarks(RawMail mail, FilterVerdict verdict, MailJudge judge) {
    return "";
  }

  @Override
  public void rest(byte[] bytes, int from, int to, OutputStream out) {}
}
