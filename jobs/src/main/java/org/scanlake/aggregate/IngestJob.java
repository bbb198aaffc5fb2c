package org.scanlake.aggregate;

import static org.apache.spark.sql.functions.col;

import java.io.IOException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.apache.spark.sql.RowFactory;
import org.scanlake.conf.Configuration;
import org.scanlake.lake.Flows;
import org.scanlake.lake.Lake;
import org.scanlake.lake.LakeTable;
import org.scanlake.lake.Ledger;
import org.scanlake.lake.LoadClaim;
import org.scanlake.lake.Runs;
import org.scanlake.measured.Rules;
import org.scanlake.ports.PortSignaturesJob;
import org.scanlake.ports.ReportQuery;

/** Reads flow logs into the lake. */
public final class IngestJob {
  /** What table {@code runs} calls it. */
  static final String COMMAND = "ingest flows";

  private final Lake lake;
  private final Rules rules;
  private final LogSettings settings;
  private final Consumer<IngestStep> done;

  /**
   * @param done told of each step when it is done; what it throws stops the run
   */
  public IngestJob(
      Lake lake, Configuration configuration, LogSettings settings, Consumer<IngestStep> done) {
    this.lake = lake;
    this.rules = Rules.of(configuration);
    this.settings = settings;
    this.done = done;
  }

  /**
   * Reads what is new in files, folders or patterns.
   *
   * @throws IOException for a log that cannot be read; it is named
   * @throws UnclosedLedgerException when sums do not close; nothing of the load counts then
   * @throws org.scanlake.lake.LakeInUseException when another load runs
   */
  public IngestReport run(List<String> logs) throws IOException {
    Instant started = Instant.now();
    LoadClaim claim = lake.claim();
    try {
      boolean wasCurrent = isCurrent();
      IngestReport report = new LoadFlows(lake, rules, settings, done).load(logs);
      boolean isNew = report.isNew();
      if (isNew || !wasCurrent) {
        writeSignatures(report, wasCurrent);
        writeRun(started);
      }
      return report;
    } finally {
      claim.release();
    }
  }

  /** Whether the derived table holds the samples as they are, under this configuration. */
  private boolean isCurrent() {
    int last = lake.lastRunOfLogs();
    return last == 0
        || lake.has(Runs.TABLE)
            && !lake.read(Runs.TABLE)
                .where(
                    col(LakeTable.RUN_ID)
                        .equalTo(last)
                        .and(col(Runs.COMMAND).equalTo(COMMAND))
                        .and(col(LakeTable.CONF_HASH).equalTo(rules.hash())))
                .isEmpty();
  }

  private void writeSignatures(IngestReport report, boolean wasCurrent) {
    if (!wasCurrent) {
      PortSignaturesJob.run(lake, rules, ReportQuery.DEFAULT);
    } else if (report.samples().isPresent()) {
      PortSignaturesJob.run(lake, rules, ReportQuery.DEFAULT, report.samples().get());
    }
    done.accept(IngestStep.SIGNATURES_WRITTEN);
  }

  /** A load that was cut off before this is told of by the next, with what it brought. */
  private void writeRun(Instant started) {
    int runId = lake.lastRunOfLogs();
    lake.append(
        Runs.TABLE,
        List.of(
            RowFactory.create(
                runId,
                COMMAND,
                rules.hash(),
                rules.metricsHash(),
                settings.codeVersion(),
                Timestamp.from(started),
                Duration.between(started, Instant.now()).toMillis() / 1000.0,
                0L,
                0L,
                flowsOf(runId),
                String.format("{\"%s\":%d}", Flows.TABLE.name(), lake.version(Flows.TABLE)))));
    done.accept(IngestStep.RUN_WRITTEN);
  }

  private long flowsOf(int runId) {
    return lake.ledger().stream()
        .filter(row -> row.getInt(Ledger.column(LakeTable.RUN_ID)) == runId)
        .mapToLong(row -> row.getLong(Ledger.column(Ledger.FLOWS)))
        .sum();
  }
}
