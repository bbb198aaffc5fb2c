package org.scanlake.alert;

import java.time.DateTimeException;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The time formats of a line pattern, tried in turn: patterns of {@link DateTimeFormatter},
 * English, in any case, or {@code epoch} for seconds since 1970. A fraction of a second is read
 * whatever the format, and several blanks count as one. A format may lack the year, or the whole
 * date; see {@link RowClock}.
 */
final class RowTimeFormat {
  static final String EPOCH = "epoch";
  private static final int MAX_TEXT = 64;
  private static final Pattern BLANKS = Pattern.compile("\\s+");
  private static final Pattern FRACTION = Pattern.compile("(?<=:\\d\\d)[.,](\\d{1,9})");
  private static final Pattern EPOCH_SECONDS = Pattern.compile("(\\d{1,11})(?:\\.(\\d{1,9}))?");
  private static final long SECOND = 1_000_000;

  private final List<String> patterns;
  private final boolean epoch;

  /** Made when the first time is read: it takes long, and most mails have no such rows. */
  private volatile @Nullable List<DateTimeFormatter> formats;

  private RowTimeFormat(List<String> patterns, boolean epoch) {
    this.patterns = patterns;
    this.epoch = epoch;
  }

  /** The formats with these patterns, which must have been {@linkplain #check checked}. */
  static RowTimeFormat of(List<String> patterns) {
    List<String> dates = new ArrayList<>(patterns);
    boolean epoch = dates.removeIf(EPOCH::equals);
    return new RowTimeFormat(List.copyOf(dates), epoch);
  }

  /**
   * Refuses what is no pattern.
   *
   * @throws IllegalArgumentException when it is none of {@link DateTimeFormatter}
   */
  static void check(String pattern) {
    if (!pattern.equals(EPOCH)) {
      format(pattern);
    }
  }

  private List<DateTimeFormatter> formats() {
    List<DateTimeFormatter> made = formats;
    if (made == null) {
      made = patterns.stream().map(RowTimeFormat::format).toList();
      formats = made;
    }
    return made;
  }

  private static DateTimeFormatter format(String pattern) {
    return new DateTimeFormatterBuilder()
        .parseCaseInsensitive()
        .appendPattern(pattern.replace('y', 'u'))
        .toFormatter(Locale.ENGLISH)
        .withResolverStyle(ResolverStyle.STRICT);
  }

  /** Microseconds since 1970 UTC, or {@link RowClock#INVALID}. */
  long micros(String text, RowClock clock) {
    if (text.length() > MAX_TEXT) {
      return RowClock.INVALID;
    }
    String plain = BLANKS.matcher(text.strip()).replaceAll(" ");
    Matcher seconds = EPOCH_SECONDS.matcher(plain);
    if (epoch && seconds.matches()) {
      return Long.parseLong(seconds.group(1)) * SECOND + fraction(seconds, 2);
    }
    Matcher fraction = FRACTION.matcher(plain);
    long micros = fraction.find() ? fraction(fraction, 1) : 0;
    String whole = FRACTION.matcher(plain).replaceFirst("");
    for (DateTimeFormatter format : formats()) {
      long start = parsed(format, whole, clock);
      if (start != RowClock.INVALID) {
        return start + micros;
      }
    }
    return RowClock.INVALID;
  }

  private static long parsed(DateTimeFormatter format, String text, RowClock clock) {
    try {
      TemporalAccessor time = format.parse(text);
      if (time.isSupported(ChronoField.INSTANT_SECONDS)) {
        return time.getLong(ChronoField.INSTANT_SECONDS) * SECOND;
      }
      long microsOfDay = time.getLong(ChronoField.SECOND_OF_DAY) * SECOND;
      if (!time.isSupported(ChronoField.DAY_OF_MONTH)) {
        return clock.withoutDate(microsOfDay);
      }
      long month = time.getLong(ChronoField.MONTH_OF_YEAR);
      long day = time.getLong(ChronoField.DAY_OF_MONTH);
      return time.isSupported(ChronoField.YEAR)
          ? clock.at(time.getLong(ChronoField.YEAR), month, day, microsOfDay)
          : clock.withoutYear(month, day, microsOfDay);
    } catch (DateTimeException notThisFormat) {
      return RowClock.INVALID;
    }
  }

  private static long fraction(Matcher matcher, int group) {
    String digits = matcher.group(group);
    if (digits == null) {
      return 0;
    }
    return Long.parseLong((digits + "000000").substring(0, 6));
  }
}
