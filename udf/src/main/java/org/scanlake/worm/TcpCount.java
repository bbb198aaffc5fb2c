package org.scanlake.worm;

import java.util.Locale;

/** The counts of a tuple that have a quality, in the order of its letters. */
public enum TcpCount {
  SYN,
  SYN_ACK,
  FIN_SENT,
  FIN_RETURNED,
  RST_RETURNED,
  TCP_SENT,
  TCP_RECEIVED;

  /** As tables name the column. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}
