package org.scanlake.synth;

/** How the table of a mixed mail sits in it. */
enum BodyShape {
  PLAIN,
  /** Behind {@code > }, as a hoster passes a complaint on. */
  QUOTED,
  /** Once in the text and once as an attached text file. */
  ATTACHED_COPY,
  /** In the plain part; the HTML part beside it shows the same again. */
  ALTERNATIVE,
  /** In a mail within the mail. */
  FORWARDED
}
