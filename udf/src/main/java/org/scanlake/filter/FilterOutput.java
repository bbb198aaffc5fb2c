package org.scanlake.filter;

import java.io.IOException;
import java.io.OutputStream;
import org.scanlake.archive.RawMail;

/** What comes out of a filter. One instance a thread. */
public interface FilterOutput {
  /**
   * Writes what comes out for one mail; nothing of it before all of it is known, so that where this
   * fails with a bug, nothing came out.
   */
  void mail(PassingMail mail, FilterVerdict verdict, OutputStream out) throws IOException;

  /**
   * What people are told of a mail; may be empty.
   *
   * @param judge what gave the verdict; it still holds the mail's flows
   */
  String remarks(RawMail mail, FilterVerdict verdict, MailJudge judge);

  /** Writes what comes out for bytes that are no mail, or go on where a beginning ended. */
  void rest(byte[] bytes, int from, int to, OutputStream out) throws IOException;
}
