package org.scanlake.flowlog;

import java.time.LocalDate;
import org.scanlake.flow.IsoTime;

/** Sets the end of a flow from what its log tells of it. */
final class FlowSpan {
  /** What a duration is that the row does not tell. */
  static final long NO_DURATION = IsoTime.BAD;

  private static final long YEAR_2100 =
      LocalDate.ofYearDay(2100, 1).toEpochDay() * 86_400 * 1_000_000;
  private static final long LONGEST = 366L * 86_400 * 1_000_000;

  private FlowSpan() {}

  /**
   * Whether a flow may have started then: from 1970, where the clocks of some captures begin, to
   * before 2100.
   */
  static boolean isTime(long startMicros) {
    return startMicros >= 0 && startMicros < YEAR_2100;
  }

  /**
   * Sets the row's end: that which the log prints, or the start and the duration when that is
   * later, as where times are whole seconds and durations are not. A row that tells of neither ends
   * where it starts. False when the flow ends before it starts or lasts longer than a year.
   *
   * @param endMicros {@link LogRow#NO_TIME} when not told
   * @param durationMicros {@link #NO_DURATION} when not told
   */
  static boolean setEnd(LogRow row, long endMicros, long durationMicros) {
    long end = endMicros == LogRow.NO_TIME ? row.startMicros : endMicros;
    if (durationMicros != NO_DURATION) {
      end = Math.max(end, row.startMicros + durationMicros);
    }
    row.endMicros = end;
    boolean isBackward = endMicros != LogRow.NO_TIME && endMicros < row.startMicros;
    return !isBackward && end - row.startMicros <= LONGEST;
  }
}
