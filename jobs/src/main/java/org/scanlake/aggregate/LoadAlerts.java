package org.scanlake.aggregate;

import static org.apache.spark.sql.functions.col;

import java.io.IOException;
import java.time.Instant;
import java.util.BitSet;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.spark.sql.Row;
import org.scanlake.lake.Alerts;
import org.scanlake.lake.Lake;
import org.scanlake.measured.MailId;
import org.scanlake.measured.MeasuredMails;
import org.scanlake.measured.Rules;
import org.scanlake.source.Archive;
import org.scanlake.source.Archives;
import org.scanlake.source.BlockHashes;
import org.scanlake.source.LedgerHistory;
import org.scanlake.source.Reading;
import org.scanlake.source.ReadingPlan;

/**
 * Loads mail archives: what is new in them goes into {@code alerts}, {@code alert_flows}, {@code
 * alert_metrics} and {@code quarantine}, then {@code ledger} says so. The lake must be claimed.
 */
final class LoadAlerts {
  private static final long FLOWS_A_FILE = 4_000_000;

  private final Lake lake;
  private final Rules rules;
  private final long splitBytes;
  private final Consumer<LoadStep> done;

  LoadAlerts(Lake lake, Rules rules, long splitBytes, Consumer<LoadStep> done) {
    this.lake = lake;
    this.rules = rules;
    this.splitBytes = splitBytes;
    this.done = done;
  }

  /**
   * Reads what is new in the archives.
   *
   * @throws IOException for an archive that cannot be read; it is named
   */
  LoadReport load(List<String> arguments) throws IOException {
    return load(arguments, LedgerHistory.read(lake));
  }

  /** Reads archives whole again, changed or not; alerts that are there already are duplicates. */
  LoadReport reload(List<String> archives) throws IOException {
    return load(archives, LedgerHistory.read(lake).without(archives));
  }

  private LoadReport load(List<String> arguments, LedgerHistory history) throws IOException {
    List<Archive> archives = new Archives(lake.context().hadoopConfiguration()).list(arguments);
    List<Reading> readings = plan(history).of(archives);
    done.accept(LoadStep.PLANNED);
    if (readings.isEmpty()) {
      return new LoadReport(lake.lastRun(), List.of(), archives.size());
    }
    int runId = lake.lastRun() + 1;
    LoadCounts counts = load(runId, readings);
    return new LoadReport(runId, counts.archives(), archives.size() - readings.size());
  }

  private ReadingPlan plan(LedgerHistory history) {
    return new ReadingPlan(
        lake.context().hadoopConfiguration(),
        history,
        rules.configuration().kinds().limits(),
        BlockHashes.inTasks(lake.context()));
  }

  private LoadCounts load(int runId, List<Reading> readings) {
    try (MeasuredMails mails = MeasuredMails.of(lake, rules, readings, splitBytes)) {
      LoadCounts counts = new LoadCounts(readings, mails.reports(), knownMails());
      done.accept(LoadStep.READ);
      write(mails, runId, counts);
      lake.commit(runId, LedgerRows.of(runId, counts.archives(), Instant.now()));
      done.accept(LoadStep.LEDGER_WRITTEN);
      return counts;
    }
  }

  private void write(MeasuredMails mails, int runId, LoadCounts counts) {
    List<BitSet> duplicates = counts.duplicates();
    long alerts = counts.sum(ArchiveCounts::alerts);
    long flows = counts.sum(ArchiveCounts::flows);
    ParallelSteps steps = new ParallelSteps(done);
    if (flows > 0) {
      int files = (int) (flows / FLOWS_A_FILE);
      steps.start(
          LoadStep.FLOWS_WRITTEN,
          () -> check("rows of alert_flows", flows, mails.writeFlows(runId, duplicates, files)));
    }
    if (alerts > 0) {
      steps.start(
          LoadStep.ALERTS_WRITTEN,
          () -> check("rows of alerts", alerts, mails.writeAlerts(runId, duplicates)));
      long metrics = alerts * rules.storedMetrics();
      steps.start(
          LoadStep.METRICS_WRITTEN,
          () -> check("rows of alert_metrics", metrics, mails.writeMetrics(runId, duplicates)));
    }
    if (counts.hasQuarantine()) {
      steps.start(LoadStep.QUARANTINE_WRITTEN, () -> mails.writeQuarantine(runId, duplicates));
    }
    steps.finish();
  }

  private static void check(String what, long expected, long written) {
    if (expected != written) {
      throw new UnclosedLedgerException(what, expected, written);
    }
  }

  private Set<MailId> knownMails() {
    Set<MailId> known = new HashSet<>();
    if (lake.lastRun() > 0) {
      Iterator<Row> rows = lake.read(Alerts.TABLE).select(col(Alerts.MAIL_ID)).toLocalIterator();
      rows.forEachRemaining(row -> known.add(MailId.parse(row.getString(0))));
    }
    return known;
  }
}
