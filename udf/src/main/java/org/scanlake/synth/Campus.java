package org.scanlake.synth;

import java.util.SplittableRandom;

/**
 * Who talks in made flow logs: so many hosts inside, in 10.0.0.0/8, and so many outside, in
 * 100.64.0.0/10. Attackers have addresses of their own: 10.200.0.0/14 inside and 198.18.0.0/15
 * outside. An address is an IPv4 address; as IPv6 it is its halves behind {@code 2001:db8:}.
 */
record Campus(int hosts, int outsiders) {
  private static final int OUTSIDE = 0x64400000;
  private static final int OUTSIDE_SIZE = 1 << 22;
  private static final int OUTSIDE_ATTACKERS = 0xc6120000;
  private static final int FIRST_INSIDE_ATTACKER = 200 * 62_500;

  /** Odd, so that it visits every address of a power of two before it comes back. */
  private static final int SCATTER = 0x2c1b3;

  private static final int NAME_SERVERS = 2;

  /** Big enough that a host has about 2000 connections a day. */
  static Campus of(long connectionsADay) {
    int hosts = (int) Math.max(60, Math.min(60_000, connectionsADay / 2000));
    int outsiders = (int) Math.max(500, Math.min(OUTSIDE_SIZE, connectionsADay / 50));
    return new Campus(hosts, outsiders);
  }

  /** The roles of hosts, in the order of their addresses; clients are the rest. */
  enum Party {
    WEB_SERVER,
    MAIL_SERVER,
    NAME_SERVER,
    SHELL_SERVER,
    /** A node of a peer-to-peer network. */
    PEER,
    CLIENT,
    /** Anyone outside. */
    OUTSIDER,
    /** One of those outside whom many know. */
    POPULAR
  }

  int draw(Party party, SplittableRandom random) {
    return switch (party) {
      case OUTSIDER -> outside(random.nextInt(outsiders));
      case POPULAR -> outside((int) (cube(random.nextDouble()) * outsiders));
      default -> inside(first(party) + random.nextInt(count(party)));
    };
  }

  /** How many have the role inside. */
  int count(Party party) {
    return switch (party) {
      case WEB_SERVER, SHELL_SERVER -> Math.max(2, hosts / 100);
      case MAIL_SERVER -> Math.max(2, hosts / 500);
      case NAME_SERVER -> NAME_SERVERS;
      case PEER -> Math.max(2, hosts / 50);
      case CLIENT -> hosts - first(Party.CLIENT);
      case OUTSIDER, POPULAR -> 0;
    };
  }

  /** The number inside of the role's first host. */
  int first(Party party) {
    int before = 0;
    for (Party earlier : Party.values()) {
      if (earlier == party) {
        break;
      }
      before += count(earlier);
    }
    return before;
  }

  private static double cube(double value) {
    return value * value * value;
  }

  static int inside(int number) {
    int network = number / 250;
    return 10 << 24 | network / 250 << 16 | network % 250 << 8 | 1 + number % 250;
  }

  static int outside(int number) {
    return OUTSIDE | (number + 1) * SCATTER & OUTSIDE_SIZE - 1;
  }

  static int insideAttacker(int number) {
    return inside(FIRST_INSIDE_ATTACKER + number);
  }

  static int outsideAttacker(int number) {
    return OUTSIDE_ATTACKERS | (number + 1) * SCATTER & 0x1ffff;
  }

  static boolean isInside(int address) {
    return address >>> 24 == 10;
  }

  static Text put(int address, boolean isIpv6, Text out) {
    if (!isIpv6) {
      return out.address(address);
    }
    out.put("2001:db8:").put(Integer.toHexString(address >>> 16)).put("::");
    int low = address & 0xffff;
    return low == 0 ? out : out.put(Integer.toHexString(low));
  }
}
