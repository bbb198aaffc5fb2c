package org.scanlake.aggregate;

/**
 * What a load has done, in this order, but for tables that do not wait for each other: the four
 * before the ledger, and the labels and the summary.
 */
public enum LoadStep {
  /** Archives are compared with the ledger. */
  PLANNED,
  /** All mails are read and measured. */
  READ,
  QUARANTINE_WRITTEN,
  ALERTS_WRITTEN,
  METRICS_WRITTEN,
  FLOWS_WRITTEN,
  /** The load counts from here on. */
  LEDGER_WRITTEN,
  LABELS_WRITTEN,
  SUMMARY_WRITTEN,
  RUN_WRITTEN
}
