package org.scanlake.synth;

import java.util.SplittableRandom;

/**
 * Destinations: host addresses of the three documentation networks, but for those that end in 127,
 * the broadcast address of a made network.
 */
final class Destinations {
  static final int COUNT = 3 * 253;

  private static final int[] NETWORKS = {0xc0000200, 0xc6336400, 0xcb007100};

  /** Have no factor in common with {@link #COUNT} = 3 * 11 * 23: they visit every address. */
  private static final int[] STRIDES = {1, 1, 5, 7, 25, 35, 49, 119, 247, 331};

  private Destinations() {}

  static int any(SplittableRandom random) {
    return at(random.nextInt(COUNT));
  }

  static int stride(SplittableRandom random) {
    return STRIDES[random.nextInt(STRIDES.length)];
  }

  /** Different for every place 0 to {@link #COUNT} − 1, repeating from there. */
  static int at(int place) {
    int within = place % COUNT;
    int host = within % 253 + 1;
    return NETWORKS[within / 253] | (host < 127 ? host : host + 1);
  }

  /** An address every host of a network hears. */
  static int broadcast(SplittableRandom random) {
    int choice = random.nextInt(NETWORKS.length + 1);
    return choice == NETWORKS.length ? -1 : NETWORKS[choice] | 255;
  }
}
