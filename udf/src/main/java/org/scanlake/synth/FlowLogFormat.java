package org.scanlake.synth;

import java.util.Locale;

/** The formats of made flow logs. */
public enum FlowLogFormat {
  /** Zeek's {@code conn.log} as tab-separated values: a row a connection, written as it ends. */
  ZEEK,
  /** nfdump 1.6's {@code -o csv}: a row each way, in order of the start. */
  NFDUMP;

  /** As commands name it. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  ConnectionLog log() {
    return this == ZEEK ? new ZeekConnLog() : new NfdumpCsv();
  }
}
