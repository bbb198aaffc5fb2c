package org.scanlake.study;

import java.util.List;
import java.util.Optional;

/**
 * The threshold of one signature that keeps the recall wanted and gives analysts the fewest alerts
 * to look at.
 *
 * @param swept the threshold that moves
 * @param row what the recommended threshold gives
 * @param configured what the configured one gives; empty when it was not among those looked at
 */
public record Recommendation(SweptThreshold swept, SweepRow row, Optional<SweepRow> configured) {

  /**
   * The best of some thresholds; of equals the one nearest the configured, then the lower. None
   * when no alert is true, or no threshold finds enough of them.
   *
   * @param recall from 0 to 1
   */
  public static Optional<Recommendation> of(
      SweptThreshold swept, List<SweepRow> rows, double recall) {
    Optional<SweepRow> best = Optional.empty();
    for (SweepRow row : rows) {
      boolean keeps = row.hits().recall().filter(found -> found.share() >= recall).isPresent();
      if (keeps && (best.isEmpty() || isBetter(row, best.get(), swept))) {
        best = Optional.of(row);
      }
    }
    Optional<SweepRow> configured =
        rows.stream().filter(row -> swept.isConfigured(row.threshold())).findFirst();
    return best.map(row -> new Recommendation(swept, row, configured));
  }

  private static boolean isBetter(SweepRow row, SweepRow best, SweptThreshold swept) {
    return row.labelled() == best.labelled()
        ? distance(row, swept) < distance(best, swept)
        : row.labelled() < best.labelled();
  }

  private static long distance(SweepRow row, SweptThreshold swept) {
    return Math.abs(row.threshold() - swept.condition().threshold());
  }
}
