package org.scanlake.aggregate;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.scanlake.summary.OverallSummary;

/** How often alerts come on each weekday, by the number of such days in the period. */
public final class Weekdays {
  private static final long WEEK = 7;

  private Weekdays() {}

  /** How many days of a weekday lie between two days, both included. */
  public static long between(LocalDate first, LocalDate last, DayOfWeek weekday) {
    LocalDate earliest = first.with(TemporalAdjusters.nextOrSame(weekday));
    return earliest.isAfter(last) ? 0 : ChronoUnit.DAYS.between(earliest, last) / WEEK + 1;
  }

  /**
   * Rows of {@code weekday_frequencies}; the period is from the first alert's day to the last's.
   */
  static List<Row> rows(String confHash, OverallSummary summary) {
    NavigableMap<LocalDate, Long> days = new TreeMap<>(summary.days());
    List<Row> rows = new ArrayList<>();
    for (DayOfWeek weekday : DayOfWeek.values()) {
      long count = days.isEmpty() ? 0 : between(days.firstKey(), days.lastKey(), weekday);
      long alerts = summary.on(weekday);
      String name = weekday.getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
      double perDay = count == 0 ? 0 : (double) alerts / count;
      rows.add(RowFactory.create(confHash, weekday.getValue(), name, alerts, count, perDay));
    }
    return rows;
  }
}
