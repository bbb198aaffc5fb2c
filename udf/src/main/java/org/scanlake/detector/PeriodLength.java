package org.scanlake.detector;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How long a detector's state lives. Periods follow each other without gaps from 1970-01-01 UTC.
 *
 * @param micros microseconds, at least a minute
 */
public record PeriodLength(long micros) {
  public static final PeriodLength DAY =
      new PeriodLength(Duration.ofDays(1).toSeconds() * 1_000_000);

  private static final Pattern TEXT = Pattern.compile("([1-9][0-9]{0,4})([mhdw])");
  private static final long MINUTE = 60_000_000;
  private static final long MOST = 3660L * 24 * 60 * MINUTE;

  public PeriodLength {
    if (micros < MINUTE || micros > MOST) {
      throw new IllegalArgumentException("Cannot use a period of " + micros + " µs: not 1m..3660d");
    }
  }

  /**
   * Reads a number of minutes, hours, days or weeks.
   *
   * @throws IllegalArgumentException with a sentence, {@code what is wrong; what would be right}
   */
  public static PeriodLength parse(String text) {
    Matcher found = TEXT.matcher(text);
    if (!found.matches() || micros(found) > MOST) {
      throw new IllegalArgumentException(
          "'" + text + "' is no period; write such as 15m, 1h, 1d or 4w, at most 3660d");
    }
    return new PeriodLength(micros(found));
  }

  private static long micros(Matcher text) {
    long minutes =
        switch (text.group(2)) {
          case "m" -> 1;
          case "h" -> 60;
          case "d" -> 24 * 60;
          default -> 7 * 24 * 60;
        };
    return Long.parseLong(text.group(1)) * minutes * MINUTE;
  }

  public long seconds() {
    return micros / 1_000_000;
  }
}
