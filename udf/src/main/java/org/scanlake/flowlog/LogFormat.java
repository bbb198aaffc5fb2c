package org.scanlake.flowlog;

import java.util.Locale;

/** The formats of flow logs. */
public enum LogFormat {
  ZEEK,
  NFDUMP,
  ARGUS,
  RWCUT,
  VPC,
  EVE;

  /** As commands and tables name it. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}
