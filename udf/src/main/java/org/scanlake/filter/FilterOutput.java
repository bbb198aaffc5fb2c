package org.scanlake.filter;

import java.io.IOException;
import java.io.OutputStream;

/** What comes out of a filter. Shared by threads. */
public interface FilterOutput {
  /**
   * Writes what comes out for one mail.
   *
   * @param judge what gave the verdict; it still holds the mail's flows
   * @param out where what comes out goes
   * @param notes where remarks for people go
   */
  void mail(
      PassingMail mail,
      FilterVerdict verdict,
      MailJudge judge,
      OutputStream out,
      OutputStream notes)
      throws IOException;

  /** Writes what comes out for bytes that are no mail, or go on where a beginning ended. */
  void rest(byte[] bytes, int from, int to, OutputStream out) throws IOException;
}
