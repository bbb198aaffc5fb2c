package org.scanlake.signature;

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

  /** Canonical: {@code run_share}, {@code destinations(purpose=unk,protocol=TCP|UDP)}. */
  public String id() {
    return filter.isAll() ? kind.word() : kind.word() + "(" + filter.id() + ")";
  }

  public boolean isShare() {
    return kind.isShare();
  }
}
