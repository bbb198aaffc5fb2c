package org.scanlake.studies;

import java.io.Serializable;
import java.util.List;

/**
 * What a budget is asked for.
 *
 * @param suppressions each is counted for itself, and all together
 * @param lastDay the last day, since 1970 on the writers' clocks, on which they hold
 */
public record BudgetQuestion(List<Suppression> suppressions, long lastDay) implements Serializable {
  /** For suppressions that hold for ever. */
  public static final long NO_LAST_DAY = Long.MAX_VALUE;

  public BudgetQuestion {
    suppressions = List.copyOf(suppressions);
  }
}
