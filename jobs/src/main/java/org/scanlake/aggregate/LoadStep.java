package org.scanlake.aggregate;

/** What a load has done, in this order; the four tables before the ledger come in any order. */
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
