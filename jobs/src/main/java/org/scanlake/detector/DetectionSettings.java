package org.scanlake.detector;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.apache.spark.sql.Column;
import org.scanlake.ports.ReportQuery;

/**
 * What detectors are asked.
 *
 * @param detectors which of them
 * @param period how long their state lives
 * @param since first day, UTC, included
 * @param until last day, UTC, included
 */
public record DetectionSettings(
    Set<Detector> detectors,
    PeriodLength period,
    Optional<LocalDate> since,
    Optional<LocalDate> until) {
  public DetectionSettings {
    detectors = Set.copyOf(detectors);
  }

  /** Whether they ask all detectors about all time. */
  boolean askEverything() {
    return detectors.size() == Detector.values().length && since.isEmpty() && until.isEmpty();
  }

  /** Whether a column of times is in the days asked for. */
  Column inPeriod(String time) {
    return ReportQuery.inPeriod(time, since, until);
  }
}
