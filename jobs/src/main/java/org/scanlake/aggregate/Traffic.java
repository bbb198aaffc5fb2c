package org.scanlake.aggregate;

import java.math.BigInteger;
import java.util.Optional;

/**
 * Traffic of flows that have something in common.
 *
 * @param name what they have in common
 * @param packets that both ends sent, as far as the logs tell; empty when no flow tells it
 * @param bytes likewise
 * @param sources how many different sources
 */
public record Traffic(
    String name,
    long flows,
    Optional<BigInteger> packets,
    Optional<BigInteger> bytes,
    long sources) {

  /** That of no flow. */
  public static Traffic none(String name) {
    return new Traffic(name, 0, Optional.empty(), Optional.empty(), 0);
  }

  /** The same under another name. */
  public Traffic called(String other) {
    return new Traffic(other, flows, packets, bytes, sources);
  }
}
