package org.scanlake.report;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
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

  /**
   * The days that were asked for, open ends being those of the first and last alert; empty when
   * neither is known.
   */
  public static Optional<Period> of(
      Optional<LocalDate> since,
      Optional<LocalDate> until,
      Optional<LocalDate> firstAlert,
      Optional<LocalDate> lastAlert) {
    Optional<LocalDate> first = since.or(() -> firstAlert).or(() -> until);
    Optional<LocalDate> last = until.or(() -> lastAlert).or(() -> since);
    return first.isEmpty() || last.isEmpty() || last.get().isBefore(first.get())
        ? Optional.empty()
        : Optional.of(new Period(first.get(), last.get()));
  }

  /** Such as {@code from 2006-10-07 to 2007-08-15, 313 days}. */
  public static String between(Period days) {
    return "from " + days.first() + " to " + days.last() + ", " + Counted.of(days.days(), "day");
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
