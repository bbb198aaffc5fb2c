package org.scanlake.port;

import org.jspecify.annotations.Nullable;

/**
 * Destination ports from {@code first} to {@code last}, both included.
 *
 * @param first 0–65535
 * @param last at least {@code first}, at most 65535
 */
public record PortRange(int first, int last) implements Comparable<PortRange> {
  public static final int MAX_PORT = 65535;

  public PortRange {
    if (first < 0 || first > last || last > MAX_PORT) {
      throw new IllegalArgumentException(
          "Cannot use ports " + first + "-" + last + ": not an ascending range in 0..65535");
    }
  }

  // equals and hashCode are written out: those of a record are linked at their first use, which
  // takes a short command longer than all else it does with ports.
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof PortRange range && range.first == first && range.last == last;
  }

  @Override
  public int hashCode() {
    return 31 * first + last;
  }

  public boolean contains(int port) {
    return first <= port && port <= last;
  }

  @Override
  public int compareTo(PortRange other) {
    return first != other.first
        ? Integer.compare(first, other.first)
        : Integer.compare(last, other.last);
  }

  /** {@code 80} or {@code 6000-6063}. */
  @Override
  public String toString() {
    return first == last ? Integer.toString(first) : first + "-" + last;
  }
}
