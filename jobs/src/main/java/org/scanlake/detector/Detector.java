package org.scanlake.detector;

import java.util.Locale;

/** A way to tell scanners, in the order in which reports name them. */
public enum Detector {
  TRW,
  BLR,
  WORK_WEIGHT;

  /** As tables and commands have it. */
  public String text() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
