package org.scanlake.ports;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.apache.spark.sql.Column;
import org.scanlake.worm.ReportWindow;
import org.scanlake.worm.WorkRule;

/**
 * What a port signature report is asked for.
 *
 * @param minWorm a source is listed when its worm metric is above this; not below 0
 * @param minWork and its work weight at least this
 */
public record ReportQuery(ReportWindow window, WorkRule rule, long minWorm, int minWork)
    implements Serializable {

  /** The report that is stored: hourly, after the rule of 2004. */
  public static final ReportQuery DEFAULT =
      new ReportQuery(ReportWindow.HOUR, WorkRule.OF_2004, 20, 0);

  public ReportQuery {
    if (minWorm < 0 || minWork < 0) {
      throw new IllegalArgumentException(
          "Cannot list worm metrics above " + minWorm + " and work from " + minWork + ": below 0");
    }
  }

  /**
   * Whether a time is in a period of days of UTC, in which all windows are whole.
   *
   * @param since the first day
   * @param until the last day, included
   */
  public static Column inPeriod(String time, Optional<LocalDate> since, Optional<LocalDate> until) {
    Column from = since.map(day -> col(time).geq(startOf(day))).orElse(lit(true));
    return until.map(day -> from.and(col(time).lt(startOf(day.plusDays(1))))).orElse(from);
  }

  private static Column startOf(LocalDate day) {
    return lit(day.atStartOfDay().toInstant(ZoneOffset.UTC));
  }
}
