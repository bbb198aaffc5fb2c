package org.scanlake.lake;

/**
 * From a time to before another, both in microseconds since 1970 UTC.
 *
 * @param to not before {@code from}
 */
public record TimeRange(long from, long to) {
  public TimeRange {
    if (to < from) {
      throw new IllegalArgumentException(
          "Cannot use times from " + from + " to " + to + ": no range");
    }
  }
}
