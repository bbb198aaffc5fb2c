package org.scanlake.signature;

import org.scanlake.network.Address;

/** Private and carrier-grade addresses: RFC 1918, 100.64.0.0/10 (RFC 6598), fc00::/7 (RFC 4193). */
final class PrivateAddresses {
  private PrivateAddresses() {}

  static boolean contain(long high, long low) {
    if (!Address.isIpv4(high, low)) {
      return high >>> 57 == 0xfc >>> 1;
    }
    int bits = (int) low;
    return bits >>> 24 == 10
        || bits >>> 20 == (172 << 4 | 1)
        || bits >>> 16 == (192 << 8 | 168)
        || bits >>> 22 == (100 << 2 | 1);
  }
}
