package org.scanlake.detector;

import java.util.Locale;

/** Where a source is, as {@code networks.csv} has it. */
public enum Location {
  INSIDE,
  OUTSIDE;

  /** As tables and commands have it. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}
