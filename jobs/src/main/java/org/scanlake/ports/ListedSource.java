package org.scanlake.ports;

import java.io.Serializable;
import java.util.Comparator;
import java.util.Optional;
import org.scanlake.network.Address;
import org.scanlake.worm.PortSignature;

/**
 * One source that is listed in one window.
 *
 * @param windowMicros when the window starts, in microseconds since 1970 UTC
 * @param instances in how many samples of 30 seconds it would be listed
 * @param firstMicros when the first of these starts; {@link #NEVER} when there is none
 * @param lastMicros when the last of these starts
 */
public record ListedSource(
    long windowMicros, PortSignature signature, long instances, long firstMicros, long lastMicros)
    implements Serializable {
  static final long NEVER = Long.MIN_VALUE;

  /** By window, then address. */
  record Place(long windowMicros, Address source) implements Comparable<Place>, Serializable {
    private static final Comparator<Place> ORDER =
        Comparator.comparingLong(Place::windowMicros).thenComparing(Place::source);

    @Override
    public int compareTo(Place other) {
      return ORDER.compare(this, other);
    }
  }

  Place place() {
    return new Place(windowMicros, signature.source());
  }

  /** The first sample in which it is listed by itself. */
  public Optional<Long> firstSample() {
    return Optional.of(firstMicros).filter(micros -> micros != NEVER);
  }

  /** The last such sample. */
  public Optional<Long> lastSample() {
    return Optional.of(lastMicros).filter(micros -> micros != NEVER);
  }
}
