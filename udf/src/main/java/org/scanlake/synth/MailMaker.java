package org.scanlake.synth;

/** Makes the mails of an archive one by one. Not for two threads at once. */
interface MailMaker {
  /**
   * Appends one mail to the archive, from its separator to the empty line after it.
   *
   * @param index its place in the archive; the mail depends on nothing else
   */
  Truth make(long index, Text archive);
}
