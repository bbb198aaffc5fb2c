package org.scanlake.port;

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
