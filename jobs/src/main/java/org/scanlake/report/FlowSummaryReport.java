package org.scanlake.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.scanlake.aggregate.FlowTraffic;
import org.scanlake.aggregate.Traffic;
import org.scanlake.network.SourceClasses;

/**
 * What all forms of a summary of flows show.
 *
 * @param period the days of UTC that were asked for, open ends being those of the first and the
 *     last flow; empty when neither is known
 */
public record FlowSummaryReport(FlowTraffic traffic, Optional<Period> period) {
  private static final Comparator<Traffic> MOST_FLOWS_FIRST =
      Comparator.comparingLong(Traffic::flows).reversed().thenComparing(Traffic::name);

  /**
   * How much comes on a weekday.
   *
   * @param days how many such days the period has
   */
  record WeekdayTraffic(Traffic traffic, long days) {
    /** Flows a day, to two places; 0 without such a day. */
    BigDecimal perDay() {
      return days == 0
          ? BigDecimal.ZERO.setScale(2)
          : BigDecimal.valueOf(traffic.flows())
              .divide(BigDecimal.valueOf(days), 2, RoundingMode.HALF_UP);
    }
  }

  /** A report over a period. */
  public static FlowSummaryReport of(
      FlowTraffic traffic, Optional<LocalDate> since, Optional<LocalDate> until) {
    TreeSet<LocalDate> days = new TreeSet<>();
    Stream.of(traffic.first(), traffic.last(), since, until)
        .flatMap(Optional::stream)
        .forEach(days::add);
    return new FlowSummaryReport(
        traffic,
        days.isEmpty() ? Optional.empty() : Optional.of(new Period(days.first(), days.last())));
  }

  long flows() {
    return traffic.purposes().stream().mapToLong(Traffic::flows).sum();
  }

  /** Those that occur, the one with most flows first, of equals by name. */
  List<Traffic> purposes() {
    return traffic.purposes().stream().sorted(MOST_FLOWS_FIRST).toList();
  }

  /** Monday to Sunday. */
  List<WeekdayTraffic> weekdays() {
    Map<String, Traffic> byNumber = byName(traffic.weekdays());
    return Stream.of(DayOfWeek.values()).map(day -> weekday(day, byNumber)).toList();
  }

  private WeekdayTraffic weekday(DayOfWeek weekday, Map<String, Traffic> byNumber) {
    String name = weekday.getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
    Traffic found =
        Optional.ofNullable(byNumber.get(Integer.toString(weekday.getValue())))
            .orElseGet(() -> Traffic.none(name));
    return new WeekdayTraffic(
        found.called(name), period.map(days -> days.days(weekday)).orElse(0L));
  }

  /** The classes that scanlake counts, then the site's own by name, then {@code other}. */
  List<Traffic> classes() {
    Map<String, Traffic> byName = byName(traffic.classes());
    Stream<String> own =
        byName.keySet().stream()
            .filter(name -> !SourceClasses.COUNTED.contains(name))
            .filter(name -> !name.equals(SourceClasses.OTHER))
            .sorted();
    return Stream.of(SourceClasses.COUNTED.stream(), own, Stream.of(SourceClasses.OTHER))
        .flatMap(names -> names)
        .map(name -> byName.getOrDefault(name, Traffic.none(name)))
        .toList();
  }

  private static Map<String, Traffic> byName(List<Traffic> all) {
    return all.stream().collect(Collectors.toMap(Traffic::name, Function.identity()));
  }
}
