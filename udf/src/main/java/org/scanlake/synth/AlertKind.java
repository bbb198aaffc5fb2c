package org.scanlake.synth;

/** The kinds of alert mails a reader knows. */
enum AlertKind {
  POTENTIAL_SCAN("potential-scan"),
  SCAN_REPORT("scan-report");

  private final String key;

  AlertKind(String key) {
    this.key = key;
  }

  String key() {
    return key;
  }

  /** A subject in this kind's words. */
  String subject(String source, String host) {
    return this == POTENTIAL_SCAN
        ? "Potential Scan: " + source + " (" + host + ")"
        : "Netscan detected from host " + source;
  }
}
