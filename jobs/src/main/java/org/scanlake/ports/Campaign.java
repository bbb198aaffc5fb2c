package org.scanlake.ports;

import java.time.Instant;
import java.util.Optional;
import org.scanlake.network.Address;
import org.scanlake.network.Prefix;

/**
 * Sources of one network that have alike signatures in one window.
 *
 * @param start of the window
 * @param network a /24 of IPv4 or a /48 of IPv6
 * @param ports the port set that they share, without counts
 * @param portSet its name
 * @param sources how many; at least two
 */
public record Campaign(
    Instant start,
    Prefix network,
    String ports,
    Optional<String> portSet,
    long sources,
    Address first,
    Address last) {

  /** Its first source, before others join. */
  static Campaign of(JudgedSource source) {
    Address address = source.signature().source();
    return new Campaign(
        source.start(),
        network(address),
        source.signature().ports().key(),
        source.verdict().portSet(),
        1,
        address,
        address);
  }

  static Prefix network(Address address) {
    return address.isIpv4()
        ? new Prefix(new Address(0, address.low() & -1L << 8), 120)
        : new Prefix(new Address(address.high() & -1L << 16, 0), 48);
  }

  /** With one source more, whose address is behind the others. */
  Campaign and(Campaign next) {
    return new Campaign(start, network, ports, portSet, sources + 1, first, next.last);
  }

  boolean isNear(Campaign other) {
    return start.equals(other.start) && network.equals(other.network);
  }
}
