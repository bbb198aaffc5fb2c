package org.scanlake.synth;

import java.util.SplittableRandom;

/** One thing a source does on the network. */
interface Activity {
  /**
   * Draws the next of its flows: protocol, destination, ports, flags, packets and bytes.
   *
   * @param number how many it drew before
   */
  void draw(Flow flow, int number, SplittableRandom random);
}
