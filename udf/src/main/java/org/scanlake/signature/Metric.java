package org.scanlake.signature;

import org.jspecify.annotations.Nullable;

/**
 * A number that is computed and stored per alert, whatever the thresholds.
 *
 * @param filter {@link FlowFilter#ALL} for kinds that take none
 */
public record Metric(MetricKind kind, FlowFilter filter) {
  public Metric {
    if (!kind.takesFilter() && !filter.isAll()) {
      throw new IllegalArgumentException("Cannot filter " + kind.word() + ": it takes all flows");
    }
  }

  // equals and hashCode are written out: those of a record are linked at their first use, which
  // takes a short command longer than all else it does with metrics.
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Metric metric && metric.kind == kind && metric.filter.equals(filter);
  }

  @Override
  public int hashCode() {
    return 31 * kind.hashCode() + filter.hashCode();
  }

  /** Canonical: {@code run_share}, {@code destinations(purpose=unk,protocol=TCP|UDP)}. */
  public String id() {
    return filter.isAll() ? kind.word() : kind.word() + "(" + filter.id() + ")";
  }

  public boolean isShare() {
    return kind.isShare();
  }
}
