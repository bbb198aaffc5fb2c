package org.scanlake.synth;

/** What kind of archive is made. */
public enum SynthesisMode {
  /**
   * Mails like the published year's with shorter tables (about 90 flows), and in every forty a
   * duplicate, another mail, bad rows, a missing {@code Date} and a subject without address.
   */
  DEFAULT,
  /**
   * The published year: per 5550 mails exactly 1,356,214 lines and the published counts of labels,
   * weekdays and source classes, about 200 flows a mail.
   */
  LIKE_2006,
  /** Both alert kinds in every table dialect, transfer encoding, charset and line end. */
  MIXED
}
