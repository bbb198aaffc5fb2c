package org.scanlake.synth;

/** Where made sources live, with the published number of mails from there. */
enum Network {
  VISITOR("visitor", "198.51.100.0/23", 2830, 79, 100),
  VPN("vpn", "203.0.113.0/25", 583, 60, 66),
  ROAMING("roaming", "192.0.2.128/25", 265, 40, 60),
  /** The rest of two documentation networks; in no class. */
  STAFF("staff", "", 1872, 850, 1600);

  private final String key;
  private final String prefix;
  private final int mails;
  private final int known;
  private final int registered;

  Network(String key, String prefix, int mails, int known, int registered) {
    this.key = key;
    this.prefix = prefix;
    this.mails = mails;
    this.known = known;
    this.registered = registered;
  }

  /** The source class, and a part of its hosts' names. */
  String key() {
    return key;
  }

  /** In CIDR notation; empty when the network is no class. */
  String prefix() {
    return prefix;
  }

  /** Mails of the published year whose source is a known host. */
  int known() {
    return known;
  }

  int notKnown() {
    return mails - known;
  }

  /** Mails of the published year whose source is in the asset inventory. */
  int registered() {
    return registered;
  }

  /** Mails of the published year from here. */
  int mails() {
    return mails;
  }
}
