package org.scanlake.synth;

import java.time.LocalDate;

/** Prints times that carry no zone; the day's text is kept, as rows share it. */
final class WallClock {
  private static final long DAY = 86_400_000;

  private long day = Long.MIN_VALUE;
  private String date = "";

  /** {@code 2006-10-07 03:12:44.101}. */
  void put(long millis, Text out) {
    putSeconds(millis, out);
    out.put('.').zeros(Math.floorMod(millis, 1000), 3);
  }

  /** {@code 2006-10-07 03:12:44}. */
  void putSeconds(long millis, Text out) {
    putDate(millis, out);
    out.put(' ');
    putTime(millis, out);
  }

  /** {@code 2006-10-07}. */
  void putDate(long millis, Text out) {
    long now = Math.floorDiv(millis, DAY);
    if (now != day) {
      day = now;
      date = LocalDate.ofEpochDay(now).toString();
    }
    out.put(date);
  }

  /** {@code 03:12:44}. */
  static void putTime(long millis, Text out) {
    int second = (int) (Math.floorMod(millis, DAY) / 1000);
    out.zeros(second / 3600, 2).put(':').zeros(second / 60 % 60, 2);
    out.put(':').zeros(second % 60, 2);
  }
}
