package org.scanlake.network;

import java.util.Collection;
import java.util.TreeMap;

/**
 * Many prefixes and addresses, asked whether one of them holds an address: one look-up for each
 * prefix length in use, which allocates nothing. Immutable.
 */
public final class PrefixSet {
  private static final int IPV4_BITS = 96;

  private final int[] bits;
  private final AddressSet[] bases;

  public PrefixSet(Collection<Prefix> prefixes) {
    TreeMap<Integer, AddressSet> byBits = new TreeMap<>();
    for (Prefix prefix : prefixes) {
      AddressSet set = byBits.get(prefix.bits());
      if (set == null) {
        set = new AddressSet();
        byBits.put(prefix.bits(), set);
      }
      set.add(prefix.base().high(), prefix.base().low());
    }
    bits = new int[byBits.size()];
    bases = byBits.values().toArray(new AddressSet[0]);
    int i = 0;
    for (int length : byBits.keySet()) {
      bits[i++] = length;
    }
  }

  /** Whether one of the prefixes holds the address with these 128 bits. */
  public boolean contains(long high, long low) {
    boolean ipv4 = Address.isIpv4(high, low);
    for (int i = bits.length - 1; i >= 0; i--) {
      if (ipv4 && bits[i] < IPV4_BITS) {
        return false;
      }
      if (bases[i].contains(high & Prefix.highMask(bits[i]), low & Prefix.lowMask(bits[i]))) {
        return true;
      }
    }
    return false;
  }

  public boolean contains(Address address) {
    return contains(address.high(), address.low());
  }
}
