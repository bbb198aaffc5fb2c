package org.scanlake.study;

import java.io.Serial;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The days on which other thresholds would have changed who gets a label, by signature. Merges with
 * another by adding.
 */
public final class ChangedDays implements Serializable {
  @Serial private static final long serialVersionUID = 1L;

  private final SortedMap<Integer, TreeSet<LocalDate>> days = new TreeMap<>();

  /**
   * Looks at one alert.
   *
   * @param thresholds the other thresholds, by place in the plan
   */
  public void add(SweepPlan plan, long[] thresholds, StudiedAlert alert) {
    for (int i = 0; i < thresholds.length; i++) {
      int signature = plan.swept().get(i).moving().signature();
      PassedThresholds given = plan.swept().get(i).givenAt(alert, plan.labeller());
      if (given.has(thresholds[i]) != alert.labels().get(signature)) {
        days.computeIfAbsent(signature, missing -> new TreeSet<>()).add(alert.day());
      }
    }
  }

  /** Adds the days of another; returns this. */
  public ChangedDays merge(ChangedDays other) {
    other.days.forEach(
        (signature, more) ->
            days.computeIfAbsent(signature, missing -> new TreeSet<>()).addAll(more));
    return this;
  }

  /** The days of a signature, sorted. */
  public SortedSet<LocalDate> of(int signature) {
    return days.getOrDefault(signature, new TreeSet<>());
  }
}
