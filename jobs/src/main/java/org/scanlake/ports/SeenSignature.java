package org.scanlake.ports;

import java.io.Serializable;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;

/**
 * A unique signature: a port set without counts, of sources with a work weight of at least 90.
 *
 * @param ports such as {@code 5554,9898}
 * @param firstMicros start of the first window with it, in microseconds since 1970 UTC
 * @param lastMicros start of the last
 * @param sources how many different ones had it
 */
public record SeenSignature(String ports, long firstMicros, long lastMicros, long sources)
    implements Comparable<SeenSignature>, Serializable {
  private static final Comparator<SeenSignature> ORDER =
      Comparator.comparingLong(SeenSignature::firstMicros).thenComparing(SeenSignature::ports);

  SeenSignature and(SeenSignature other) {
    return of(other, sources + other.sources);
  }

  /** The same source again. */
  SeenSignature again(SeenSignature other) {
    return of(other, sources);
  }

  private SeenSignature of(SeenSignature other, long all) {
    return new SeenSignature(
        ports,
        Math.min(firstMicros, other.firstMicros),
        Math.max(lastMicros, other.lastMicros),
        all);
  }

  public Instant first() {
    return Instant.EPOCH.plus(firstMicros, ChronoUnit.MICROS);
  }

  public Instant last() {
    return Instant.EPOCH.plus(lastMicros, ChronoUnit.MICROS);
  }

  /** By first window, then ports. */
  @Override
  public int compareTo(SeenSignature other) {
    return ORDER.compare(this, other);
  }
}
