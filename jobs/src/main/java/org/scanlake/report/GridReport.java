package org.scanlake.report;

import java.util.List;
import org.scanlake.study.GridPlan;
import org.scanlake.study.GridRow;

/** What every pair of two thresholds would give. */
public final class GridReport {
  private static final List<String> COLUMNS =
      List.of(
          "signature",
          "#threshold",
          "#labelled",
          "#alone",
          "#no_signature",
          "and",
          "#and_threshold",
          "#and_labelled",
          "#both",
          "metric",
          "and_metric",
          "configured");

  private GridReport() {}

  /** One row a pair; of one signature, both thresholds are its own. */
  public static ListReport<GridRow> of(GridPlan plan, Iterable<GridRow> rows) {
    return new ListReport<>(COLUMNS, row -> cells(plan, row), rows);
  }

  private static List<Object> cells(GridPlan plan, GridRow row) {
    return List.of(
        plan.first().name(),
        row.threshold(),
        row.labelled(),
        row.alone(),
        row.noSignature(),
        plan.second().name(),
        row.andThreshold(),
        row.andLabelled(),
        row.both(),
        plan.first().condition().metric().id(),
        plan.second().condition().metric().id(),
        plan.first().isConfigured(row.threshold())
            && plan.second().isConfigured(row.andThreshold()));
  }
}
