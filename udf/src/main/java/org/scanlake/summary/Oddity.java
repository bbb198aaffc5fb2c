package org.scanlake.summary;

/** What is odd about a file that was to be read, besides its mails. */
public enum Oddity {
  EMPTY("is empty"),
  NOT_A_MAIL("is neither a mail nor an archive of mails"),
  DAMAGED("is damaged or ends too early"),
  PREAMBLE("has text before its first mail");

  private final String says;

  Oddity(String says) {
    this.says = says;
  }

  /** In words that fit behind the file's name. */
  public String says() {
    return says;
  }
}
