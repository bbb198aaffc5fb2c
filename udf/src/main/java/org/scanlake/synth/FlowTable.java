package org.scanlake.synth;

import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Set;

/** A dialect: how some tool or site prints flows. */
interface FlowTable {
  /** Lines before the rows. */
  void header(Text out);

  /** One flow, as one line. */
  void row(Flow flow, Text out);

  /** What of a flow its rows tell. */
  Reach reach();

  /** Writes a source as the dialect would: most know only IPv4. */
  default void address(int address, Text out) {
    out.address(address);
  }

  /** The zone of the rows' times, for a writer in zone {@code mail}. */
  default ZoneOffset zone(ZoneOffset mail) {
    return mail;
  }

  /** What rows of a dialect can tell. */
  enum Reach {
    /** Every protocol. */
    EVERYTHING,
    /** Every protocol with ports, and ICMP. */
    NO_TUNNELS,
    /** TCP and UDP. */
    TRANSPORT,
    /** TCP and UDP between IPv6 addresses. */
    IPV6,
    /** TCP alone. */
    TCP,
    /** Ports of an unnamed protocol. */
    PORTS,
    /** Addresses. */
    HOSTS;

    /** Traits that a table of this reach can show. */
    Set<Trait> traits() {
      EnumSet<Trait> traits = EnumSet.complementOf(EnumSet.of(Trait.KNOWN));
      switch (this) {
        case EVERYTHING -> {}
        case NO_TUNNELS -> traits.remove(Trait.GRE);
        case TRANSPORT -> traits.removeAll(EnumSet.of(Trait.GRE, Trait.PING));
        case IPV6, TCP -> traits.removeAll(EnumSet.of(Trait.GRE, Trait.PING, Trait.BROADCAST));
        case PORTS ->
            traits.retainAll(
                EnumSet.of(Trait.BITTORRENT, Trait.GNUTELLA, Trait.KAZAA, Trait.EDONKEY));
        case HOSTS -> traits.clear();
      }
      return traits;
    }
  }
}
