package org.scanlake.filter;

import java.io.IOException;
import java.io.OutputStream;
import org.scanlake.archive.RawMail;

/** The mails byte for byte, with header fields added. */
public final class HeaderOutput implements FilterOutput {
  @Override
  public void mail(PassingMail mail, FilterVerdict verdict, OutputStream out) throws IOException {
    mail.write(verdict, out);
  }

  @Override
  public String remarks(RawMail mail, FilterVerdict verdict, MailJudge judge) {
    return "";
  }

  @Override
  public void rest(byte[] bytes, int from, int to, OutputStream out) throws IOException {
    out.write(bytes, from, to - from);
  }
}
