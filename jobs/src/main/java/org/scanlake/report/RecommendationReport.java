package org.scanlake.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import org.scanlake.study.ChangedDays;
import org.scanlake.study.Interval;
import org.scanlake.study.Recommendation;
import org.scanlake.study.SweepRow;

/** The recommended thresholds, one row a signature, with what they would have changed. */
public final class RecommendationReport {
  private static final List<String> COLUMNS =
      List.of(
          "signature",
          "#threshold",
          "#configured",
          "#labelled",
          "#configured_labelled",
          "#recall",
          "#recall_low",
          "#recall_high",
          "#precision",
          "#minutes_saved_per_day",
          "#changed_days",
          "first_changed_day",
          "last_changed_day",
          "changed",
          "name");

  private final ChangedDays changed;
  private final long days;
  private final BigDecimal minutes;

  private RecommendationReport(ChangedDays changed, long days, BigDecimal minutes) {
    this.changed = changed;
    this.days = days;
    this.minutes = minutes;
  }

  /**
   * One row a recommendation.
   *
   * @param days of the period
   * @param minutes that an analyst needs for an alert
   */
  public static ListReport<Recommendation> of(
      Iterable<Recommendation> recommended, ChangedDays changed, long days, BigDecimal minutes) {
    return new ListReport<>(
        COLUMNS, new RecommendationReport(changed, days, minutes)::cells, recommended);
  }

  private List<Object> cells(Recommendation recommended) {
    SweepRow row = recommended.row();
    SortedSet<LocalDate> onDays = changed.of(recommended.swept().moving().signature());
    Optional<Interval> recall = row.hits().recall();
    return List.of(
        recommended.swept().name(),
        row.threshold(),
        recommended.swept().condition().threshold(),
        row.labelled(),
        recommended.configured().map(SweepRow::labelled),
        recall.map(Interval::share).map(SweepLine::share),
        recall.map(Interval::low).map(SweepLine::share),
        recall.map(Interval::high).map(SweepLine::share),
        row.hits().precision().map(Interval::share).map(SweepLine::share),
        recommended.configured().map(now -> saved(now.labelled() - row.labelled())),
        onDays.size(),
        onDays.isEmpty() ? Optional.empty() : Optional.of(onDays.first()),
        onDays.isEmpty() ? Optional.empty() : Optional.of(onDays.last()),
        String.join(" ", onDays.stream().map(LocalDate::toString).toList()),
        recommended.swept().signature().name());
  }

  private BigDecimal saved(long alerts) {
    return days == 0
        ? BigDecimal.ZERO.setScale(2)
        : BigDecimal.valueOf(alerts)
            .multiply(minutes)
            .divide(BigDecimal.valueOf(days), 2, RoundingMode.HALF_UP);
  }
}
