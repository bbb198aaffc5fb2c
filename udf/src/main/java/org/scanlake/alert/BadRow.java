package org.scanlake.alert;

/**
 * One row of an alert that could not be read, or a note on the alert's mail as a whole.
 *
 * @param part which text part of the mail it stood in, from 0; {@link #NOWHERE} of a note
 * @param line its line within the part, from 1; {@link #NOWHERE} of a note
 * @param text the line as it stands, cut to the limit, never escaped; of the last row of a mail
 *     with very many, and of a note, what there is to say
 */
public record BadRow(int part, int line, Reason reason, String text) {
  /** The part and line of a note. */
  public static final int NOWHERE = -1;

  static BadRow note(Reason reason, String text) {
    return new BadRow(NOWHERE, NOWHERE, reason, text);
  }

  /** Whether it is no row but a note, which counts nowhere. */
  public boolean isNote() {
    return line == NOWHERE;
  }
}
