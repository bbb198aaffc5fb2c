package org.scanlake.synth;

import java.time.Instant;

/** When connections are logged: more of them by day than by night, fewer on weekends. */
final class LoadCurve {
  /** A Monday. */
  static final long FIRST_DAY = Instant.parse("2026-03-02T00:00:00Z").getEpochSecond() * 1_000_000;

  private static final long HOUR = 3_600_000_000L;
  private static final int[] HOURS = {
    30, 24, 20, 18, 18, 20, 28, 45, 75, 95, 100, 98, 90, 95, 100, 98, 92, 85, 75, 70, 68, 62, 52, 40
  };

  /** Load up to and with each hour, as a share of all. */
  private final double[] upTo;

  LoadCurve(int days) {
    upTo = new double[days * HOURS.length];
    double sum = 0;
    for (int hour = 0; hour < upTo.length; hour++) {
      boolean weekend = hour / HOURS.length % 7 >= 5;
      sum += HOURS[hour % HOURS.length] * (weekend ? 0.4 : 1);
      upTo[hour] = sum;
    }
    for (int hour = 0; hour < upTo.length; hour++) {
      upTo[hour] /= sum;
    }
  }

  /** Microseconds since 1970 when that share of all connections, 0 to 1, is logged. */
  long at(double share) {
    int hour = 0;
    int high = upTo.length - 1;
    while (hour < high) {
      int middle = (hour + high) / 2;
      if (upTo[middle] < share) {
        hour = middle + 1;
      } else {
        high = middle;
      }
    }
    double before = hour == 0 ? 0 : upTo[hour - 1];
    double within = Math.min(1, (share - before) / (upTo[hour] - before));
    return FIRST_DAY + hour * HOUR + (long) (within * HOUR);
  }

  /** Microseconds that all hours last. */
  long span() {
    return upTo.length * HOUR;
  }
}
