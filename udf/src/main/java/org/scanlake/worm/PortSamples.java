package org.scanlake.worm;

import java.io.Serializable;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The port samples of one source in some time, cut to ten places.
 *
 * @param places the ports with most packets, of equals the lower, at most {@link #PLACES};
 *     ascending by port
 * @param packets all sampled packets, those of ports without a place included
 * @param ports how many ports were sampled. Of each sample of 30 seconds only the first ten are
 *     known, so there may have been more
 */
public record PortSamples(List<PortSample> places, long packets, int ports)
    implements Serializable {
  /** How many ports a signature has at most. */
  public static final int PLACES = 10;

  public PortSamples {
    places = List.copyOf(places);
  }

  /** Whether every place is taken, so that there may be more ports. */
  public boolean isFull() {
    return places.size() == PLACES;
  }

  /** Whole percent of all sampled packets, truncated. */
  public int percent(PortSample place) {
    return PacketCounts.percent(place.packets(), packets);
  }

  /** The port set without counts, {@code 5554,9898}: what makes signatures alike. */
  public String key() {
    return places.stream()
        .map(place -> Integer.toString(place.port()))
        .collect(Collectors.joining(","));
  }

  /** As the report prints them: {@code [5554,65][9898,34]}, and {@code ...} when it is full. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    for (PortSample place : places) {
      text.append('[').append(place.port()).append(',').append(percent(place)).append(']');
    }
    return text.append(isFull() ? "..." : "").toString();
  }
}
