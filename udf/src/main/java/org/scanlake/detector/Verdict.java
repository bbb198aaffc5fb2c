package org.scanlake.detector;

import java.util.Locale;

/** What a detector says of a source; the later of two is the worse. */
public enum Verdict {
  /** Too little was seen to say anything: takes nothing from what was said of another period. */
  UNDECIDED,
  BENIGN,
  SCANNER;

  /** As tables and commands have it. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The verdict with this {@link #text()}. */
  public static Verdict of(String text) {
    return valueOf(text.toUpperCase(Locale.ROOT));
  }

  /** That of two periods, or of two protocols, together. */
  public Verdict worst(Verdict other) {
    return ordinal() < other.ordinal() ? other : this;
  }
}
