package org.scanlake.flowlog;

import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import org.scanlake.flow.Decimal;
import org.scanlake.flow.IsoTime;

/** Reads times and durations of flow logs as microseconds. One instance a thread. */
final class LogTime {
  static final long BAD = Long.MIN_VALUE;

  /** No flow lasts longer. */
  static final long LONGEST_MICROS = 366L * 86_400 * 1_000_000;

  private static final long MICROS = 1_000_000;

  /** The end of the year 9999. */
  private static final long MOST_SECONDS = 253_402_300_799L;

  /** From here on a number without a fraction is milliseconds, which Zeek writes when told to. */
  private static final long LEAST_MILLIS = 100_000_000_000L;

  private static final int LONGEST_NUMBER = 40;
  private static final int DATE = 10;
  private static final int CLOCK = 8;

  private final IsoTime iso = new IsoTime();
  private final long zoneMicros;

  /**
   * @param zone of times without one
   */
  LogTime(ZoneOffset zone) {
    zoneMicros = zone.getTotalSeconds() * MICROS;
  }

  /**
   * Microseconds since 1970 UTC of {@code 1545403816.962094} (seconds, or milliseconds without a
   * fraction) or {@code 2020-02-26T03:40:03.724911Z} (also {@code +0200}, {@code +02:00} or no
   * zone), or {@link #BAD}.
   */
  long read(byte[] b, int from, int to) {
    if (to - from >= DATE + 1 + CLOCK && b[from + 4] == '-') {
      return isoTime(b, from, to);
    }
    long whole = Decimal.read(b, from, to);
    if (whole >= LEAST_MILLIS) {
      return whole / 1000 > MOST_SECONDS ? BAD : whole * 1000;
    }
    return seconds(b, from, to);
  }

  /**
   * Microseconds of {@code 12.345678}, rounded from more digits, or of {@code 1.9e-05}, as Zeek's
   * JSON has it; {@link #BAD} for anything else, and what is negative or beyond the year 9999.
   */
  static long seconds(byte[] b, int from, int to) {
    int at = from;
    long whole = 0;
    while (at < to && isDigit(b[at]) && whole <= MOST_SECONDS) {
      whole = whole * 10 + b[at++] - '0';
    }
    if (whole > MOST_SECONDS || at == from) {
      return BAD;
    }
    if (at == to) {
      return whole * MICROS;
    }
    long fraction = b[at] == '.' ? fraction(b, at + 1, to) : BAD;
    return fraction == BAD ? exponential(b, from, to) : whole * MICROS + fraction;
  }

  private static long fraction(byte[] b, int from, int to) {
    long micros = 0;
    long unit = MICROS;
    for (int i = from; i < to; i++) {
      if (!isDigit(b[i])) {
        return BAD;
      }
      int digit = b[i] - '0';
      if (unit > 1) {
        unit /= 10;
        micros += unit * digit;
      } else if (i == from + 6 && digit >= 5) {
        micros++;
      }
    }
    return from < to ? micros : BAD;
  }

  private static long exponential(byte[] b, int from, int to) {
    if (to - from > LONGEST_NUMBER || !hasExponent(b, from, to)) {
      return BAD;
    }
    try {
      double seconds =
          Double.parseDouble(new String(b, from, to - from, StandardCharsets.US_ASCII));
      return seconds >= 0 && seconds <= MOST_SECONDS ? Math.round(seconds * MICROS) : BAD;
    } catch (NumberFormatException noNumber) {
      return BAD;
    }
  }

  /** Whether all signs are those of a number with an exponent; Java reads more as numbers. */
  private static boolean hasExponent(byte[] b, int from, int to) {
    boolean found = false;
    for (int i = from; i < to; i++) {
      boolean isExponent = b[i] == 'e' || b[i] == 'E';
      if (!isExponent && !isDigit(b[i]) && ".+-".indexOf(b[i]) < 0) {
        return false;
      }
      found |= isExponent;
    }
    return found;
  }

  private long isoTime(byte[] b, int from, int to) {
    int clock = from + DATE + 1;
    if (b[clock - 1] != 'T' && b[clock - 1] != ' ') {
      return BAD;
    }
    int zone = clock + CLOCK;
    while (zone < to && (isDigit(b[zone]) || b[zone] == '.')) {
      zone++;
    }
    long day = iso.day(b, from, from + DATE);
    long time = IsoTime.clock(b, clock, zone);
    long offset = zone == to ? zoneMicros : offset(b, zone, to);
    return day == IsoTime.BAD || time == IsoTime.BAD || offset == BAD ? BAD : day + time - offset;
  }

  private static long offset(byte[] b, int from, int to) {
    if (to - from == 1 && b[from] == 'Z') {
      return 0;
    }
    boolean colon = to - from == 6 && b[from + 3] == ':';
    if (to - from != 5 && !colon || b[from] != '+' && b[from] != '-') {
      return BAD;
    }
    long hours = Decimal.read(b, from + 1, from + 3);
    long minutes = Decimal.read(b, to - 2, to);
    if (hours < 0 || hours > 18 || minutes < 0 || minutes > 59) {
      return BAD;
    }
    long micros = (hours * 60 + minutes) * 60 * MICROS;
    return b[from] == '-' ? -micros : micros;
  }

  private static boolean isDigit(byte b) {
    return b >= '0' && b <= '9';
  }
}
