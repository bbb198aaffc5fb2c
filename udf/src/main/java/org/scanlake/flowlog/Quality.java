package org.scanlake.flowlog;

/** How far a count can be trusted, best first. */
public enum Quality {
  /** The log tells the number of packets. */
  EXACT('E'),
  /** The log tells that there was such a packet, not how many. */
  LOWER_BOUND('L'),
  /** The log tells nothing of it; the count is what is usual. */
  ASSUMED('A');

  private final char letter;

  Quality(char letter) {
    this.letter = letter;
  }

  /** As tables have it, among the letters of other counts. */
  public char letter() {
    return letter;
  }

  /** That of a sum of two counts. */
  public Quality and(Quality other) {
    return ordinal() < other.ordinal() ? other : this;
  }
}
