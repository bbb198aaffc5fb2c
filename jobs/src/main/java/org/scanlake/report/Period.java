package org.scanlake.report;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import org.scanlake.aggregate.Weekdays;

/** Days on the writers' clocks, first and last included. */
public record Period(LocalDate first, LocalDate last) {
  public Period {
    if (last.isBefore(first)) {
      throw new IllegalArgumentException("Cannot use period " + first + "/" + last + ": backwards");
    }
  }

  /** How many days it has. */
  public long days() {
    return ChronoUnit.DAYS.between(first, last) + 1;
  }

  /** How many of its days are of a weekday. */
  public long days(DayOfWeek weekday) {
    return Weekdays.between(first, last, weekday);
  }

  /** The longest stretches of days that are not among {@code days}, in their order. */
  public List<Period> without(Set<LocalDate> days) {
    List<Period> gaps = new ArrayList<>();
    NavigableSet<LocalDate> inside = new TreeSet<>(days).subSet(first, true, last, true);
    LocalDate next = first;
    for (LocalDate day : inside) {
      if (next.isBefore(day)) {
        gaps.add(new Period(next, day.minusDays(1)));
      }
      next = day.plusDays(1);
    }
    if (!next.isAfter(last)) {
      gaps.add(new Period(next, last));
    }
    return gaps;
  }

  /** {@code FIRST} or {@code FIRST/LAST}, ISO dates. */
  @Override
  public String toString() {
    return first.equals(last) ? first.toString() : first + "/" + last;
  }
}
