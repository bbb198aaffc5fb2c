package org.scanlake.aggregate;

/** What a load of flow logs has done, in this order; a step with nothing to write is left out. */
public enum IngestStep {
  /** All logs are read; their flows lie in files that no commit names. */
  READ,
  FLOWS_WRITTEN,
  /** Samples that are made again are taken out of the table. */
  SAMPLES_TAKEN,
  SAMPLES_WRITTEN,
  QUARANTINE_WRITTEN,
  /** The load counts from here on. */
  LEDGER_WRITTEN,
  SIGNATURES_WRITTEN,
  RUN_WRITTEN
}
