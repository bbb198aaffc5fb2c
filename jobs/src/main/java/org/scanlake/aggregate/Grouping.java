package org.scanlake.aggregate;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.scanlake.labelled.LabelledAlert;

/** What alerts are counted apart by. Days are those of the writers' clocks. */
public enum Grouping {
  /** One group of all, with an empty name. */
  NONE,
  /** An alert counts in each of its source classes. */
  CLASS,
  /** {@code Mon} to {@code Sun}. */
  WEEKDAY,
  /** Such as {@code 2006-10}. */
  MONTH;

  /** The groups of an alert. */
  public List<String> of(LabelledAlert alert) {
    return switch (this) {
      case NONE -> List.of("");
      case CLASS -> alert.classes();
      case WEEKDAY -> List.of(name(alert.day().getDayOfWeek()));
      case MONTH -> List.of(YearMonth.from(alert.day()).toString());
    };
  }

  /** The order in which groups are shown. */
  public Comparator<String> order() {
    return this == WEEKDAY ? Comparator.comparing(Grouping::weekday) : Comparator.naturalOrder();
  }

  /** How many days of a period belong to a group. */
  public long days(String group, LocalDate first, LocalDate last) {
    return switch (this) {
      case NONE, CLASS -> last.toEpochDay() - first.toEpochDay() + 1;
      case WEEKDAY -> Weekdays.between(first, last, weekday(group));
      case MONTH -> daysOfMonth(YearMonth.parse(group), first, last);
    };
  }

  private static long daysOfMonth(YearMonth month, LocalDate first, LocalDate last) {
    long from = Math.max(first.toEpochDay(), month.atDay(1).toEpochDay());
    long to = Math.min(last.toEpochDay(), month.atEndOfMonth().toEpochDay());
    return to - from + 1;
  }

  private static DayOfWeek weekday(String name) {
    for (DayOfWeek weekday : DayOfWeek.values()) {
      if (name(weekday).equals(name)) {
        return weekday;
      }
    }
    throw new IllegalArgumentException("Cannot find weekday " + name);
  }

  private static String name(DayOfWeek weekday) {
    return weekday.getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
  }
}
