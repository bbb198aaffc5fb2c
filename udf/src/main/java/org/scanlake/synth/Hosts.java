package org.scanlake.synth;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/** All made sources. What a host is follows from its address, so every archive has the same. */
final class Hosts {
  private static final int ROLES = 8;

  private final List<Host> all = new ArrayList<>();
  private final Map<HostKind, List<Host>> pools = new HashMap<>();

  Hosts() {
    add(Network.VISITOR, 0xc6336400, 512);
    add(Network.VPN, 0xcb007100, 128);
    add(Network.ROAMING, 0xc0000280, 128);
    add(Network.STAFF, 0xc0000200, 128);
    add(Network.STAFF, 0xcb007180, 128);
  }

  private void add(Network network, int base, int size) {
    for (int address = base; address < base + size; address++) {
      int low = address & 0xff;
      if (low != 0 && low != 255) {
        int role = low % ROLES;
        Host host = new Host(network, address, role <= 1, role == 0 || role == 2 || role == 3);
        all.add(host);
        pools.computeIfAbsent(host.kind(), kind -> new ArrayList<>()).add(host);
      }
    }
  }

  Stream<Host> all() {
    return all.stream();
  }

  Host any(SplittableRandom random) {
    return all.get(random.nextInt(all.size()));
  }

  /** A host of exactly this standing. */
  Host draw(HostKind kind, SplittableRandom random) {
    List<Host> pool = requireNonNull(pools.get(kind), "every kind has hosts");
    return pool.get(random.nextInt(pool.size()));
  }

  /** What is asked of a source. */
  record HostKind(Network network, boolean known, boolean registered) {}
}
