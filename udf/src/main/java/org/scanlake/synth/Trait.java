package org.scanlake.synth;

import java.util.List;

/** What a made alert shows, with the labels it earns and the flows it takes at least. */
enum Trait {
  BROADCAST(31, "BROADCAST>30"),
  BITTORRENT(20, "BitTorrent>=20"),
  /** The label ends in a space, as published. */
  PORT_RUN(101, "Conditional Run Probability>50% & >100 unique ports "),
  GRE(1, "GRE"),
  GNUTELLA(20, "Gnutella>=20"),
  /** One port, two labels. */
  KAZAA(20, "Grokster>=20|KaZaA>=20"),
  /** A property of the source: no flow shows it. */
  KNOWN(0, "KNOWN"),
  AFS(20, "Likely AFS"),
  PING(60, "PING>=60"),
  RPC(20, "RPC>=20"),
  SKYPE(60, "SKYPE>=60"),
  SMTP(50, "SMTP>=50"),
  WINMX(20, "WinMX>=20"),
  EDONKEY(20, "eDonkey>=20");

  private final int minimum;
  private final String labels;

  Trait(int minimum, String labels) {
    this.minimum = minimum;
    this.labels = labels;
  }

  /** Flows that just earn the labels. */
  int minimum() {
    return minimum;
  }

  /** As the overall summary prints them, sorted by code point. */
  List<String> labels() {
    return List.of(labels.split("\\|", -1));
  }
}
