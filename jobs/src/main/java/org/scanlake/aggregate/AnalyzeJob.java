package org.scanlake.aggregate;

import static org.apache.spark.sql.functions.col;

import java.io.IOException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.RowFactory;
import org.scanlake.conf.Configuration;
import org.scanlake.labelled.LabelledAlert;
import org.scanlake.labelled.LabelledAlerts;
import org.scanlake.lake.AlertMetrics;
import org.scanlake.lake.Alerts;
import org.scanlake.lake.Lake;
import org.scanlake.lake.LakeTable;
import org.scanlake.lake.LoadClaim;
import org.scanlake.lake.Runs;
import org.scanlake.measured.Rules;
import org.scanlake.measured.StoredMetrics;
import org.scanlake.source.LedgerHistory;
import org.scanlake.summary.OverallSummary;

/**
 * The main job: loads what is new in mail archives, then brings labels and summaries of the whole
 * lake up to date under a configuration. The same archives again change nothing.
 */
public final class AnalyzeJob {
  private final Lake lake;
  private final Rules rules;
  private final LoadSettings settings;
  private final Consumer<LoadStep> done;

  /**
   * @param done told of each step when it is done, from any thread; what it throws stops the run
   */
  public AnalyzeJob(
      Lake lake, Configuration configuration, LoadSettings settings, Consumer<LoadStep> done) {
    this.lake = lake;
    this.rules = Rules.of(configuration);
    this.settings = settings;
    this.done = done;
  }

  /**
   * Runs the job.
   *
   * @throws IOException for an archive that cannot be read; it is named
   * @throws UnclosedLedgerException when sums do not close; nothing of the load counts then
   * @throws org.scanlake.lake.LakeInUseException when another load runs
   */
  public AnalyzeResult run(List<String> archives) throws IOException {
    return run(load -> load.load(archives));
  }

  /**
   * Reads whole again the archives that have mails, or rows of mails, in quarantine: mails that can
   * be used now become alerts, and alert mails that read better now replace what the lake has of
   * them. When all reads as before, the load writes nothing.
   *
   * @throws IOException for an archive that cannot be read; it is named
   */
  public AnalyzeResult replay() throws IOException {
    return run(LoadAlerts::replay);
  }

  private interface Load {
    LoadReport with(LoadAlerts load) throws IOException;
  }

  private AnalyzeResult run(Load load) throws IOException {
    Instant started = Instant.now();
    LoadClaim claim = lake.claim();
    try (LoadAlerts loading = new LoadAlerts(lake, rules, settings.splitBytes(), done)) {
      LoadReport report = load.with(loading);
      OverallSummary summary = derive(loading, report, started);
      return new AnalyzeResult(report, summary, LedgerHistory.read(lake).lines());
    } finally {
      claim.release();
    }
  }

  private OverallSummary derive(LoadAlerts loading, LoadReport report, Instant started) {
    if (loading.allAlerts().isPresent()) {
      try (LabelledAlerts read = LabelledAlerts.of(loading.allAlerts().get(), rules)) {
        OverallSummary summary = LakeSummary.of(read.alerts(), rules);
        // What waits on a machine that was lost is read again, from archives that may have changed.
        if (summary.alerts() == report.alerts() && write(read.alerts(), summary, report, started)) {
          return summary;
        }
      }
    }
    return derive(report, started);
  }

  private OverallSummary derive(LoadReport report, Instant started) {
    try (LabelledAlerts stored = LabelledAlerts.stored(lake, rules)) {
      if (stored.areMeasured()) {
        return derive(stored.alerts(), report, started);
      }
    }
    StoredMetrics.addMissing(lake, rules);
    try (LabelledAlerts complete = LabelledAlerts.stored(lake, rules)) {
      return derive(complete.alerts(), report, started);
    }
  }

  private OverallSummary derive(JavaRDD<LabelledAlert> alerts, LoadReport report, Instant started) {
    OverallSummary summary = LakeSummary.of(alerts, rules);
    if (!isCurrent() && !write(alerts, summary, report, started)) {
      throw new IllegalStateException("alerts of the lake changed while they were summed up");
    }
    return summary;
  }

  /**
   * Answers false, and does not say that the tables are written, when labels are of other alerts.
   */
  private boolean write(
      JavaRDD<LabelledAlert> alerts, OverallSummary summary, LoadReport report, Instant started) {
    DerivedTables tables = new DerivedTables(lake, rules);
    ParallelSteps steps = new ParallelSteps(done);
    AtomicLong labelled = new AtomicLong();
    steps.start(LoadStep.LABELS_WRITTEN, () -> labelled.set(tables.writeLabels(alerts)));
    steps.start(LoadStep.SUMMARY_WRITTEN, () -> tables.writeSummary(summary));
    steps.finish();
    if (labelled.get() != summary.alerts()) {
      return false;
    }
    writeRun(report, started);
    done.accept(LoadStep.RUN_WRITTEN);
    return true;
  }

  /** Whether the derived tables hold the lake as it is, under this configuration. */
  private boolean isCurrent() {
    return lake.has(Runs.TABLE)
        && !lake.read(Runs.TABLE)
            .where(
                col(LakeTable.RUN_ID)
                    .equalTo(lake.lastRunOfMails())
                    .and(col(Runs.COMMAND).notEqual(IngestJob.COMMAND))
                    .and(col(LakeTable.CONF_HASH).equalTo(rules.hash())))
            .isEmpty();
  }

  private void writeRun(LoadReport report, Instant started) {
    Instant now = Instant.now();
    double seconds = (now.toEpochMilli() - started.toEpochMilli()) / 1000.0;
    String versions =
        String.format(
            "{\"%s\":%d,\"%s\":%d}",
            Alerts.TABLE.name(),
            lake.version(Alerts.TABLE),
            AlertMetrics.TABLE.name(),
            lake.version(AlertMetrics.TABLE));
    lake.append(
        Runs.TABLE,
        List.of(
            RowFactory.create(
                lake.lastRunOfMails(),
                settings.command(),
                rules.hash(),
                rules.metricsHash(),
                settings.codeVersion(),
                Timestamp.from(started),
                seconds,
                report.mails(),
                report.alerts(),
                report.flows(),
                versions)));
  }
}
