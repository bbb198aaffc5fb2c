package org.scanlake.synth;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/** All made sources. What a host is follows from its address, so every archive has the same. */
final class Hosts {
  private static final int ROLES = 8;

  private final List<Host> all = new ArrayList<>();
  private final List<List<Host>> pools = new ArrayList<>();

  Hosts() {
    for (int i = 0; i < Network.values().length * 4; i++) {
      pools.add(new ArrayList<>());
    }
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
        pools.get(pool(network, host.known(), host.registered())).add(host);
      }
    }
  }

  private static int pool(Network network, boolean known, boolean registered) {
    return network.ordinal() * 4 + (known ? 2 : 0) + (registered ? 1 : 0);
  }

  Stream<Host> all() {
    return all.stream();
  }

  /** A host of exactly this standing. */
  Host draw(HostKind kind, SplittableRandom random) {
    List<Host> pool = pools.get(pool(kind.network(), kind.known(), kind.registered()));
    return pool.get(random.nextInt(pool.size()));
  }

  /** What is asked of a source. */
  record HostKind(Network network, boolean known, boolean registered) {}
}
