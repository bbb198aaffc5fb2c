package org.scanlake.aggregate;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Row;
import org.scanlake.lake.Lake;
import org.scanlake.measured.MeasuredAlert;
import org.scanlake.measured.MeasuredMails;
import org.scanlake.measured.Rules;
import org.scanlake.source.Archive;
import org.scanlake.source.Archives;
import org.scanlake.source.BlockHashes;
import org.scanlake.source.LedgerHistory;
import org.scanlake.source.Plan;
import org.scanlake.source.Reading;
import org.scanlake.source.ReadingPlan;

/**
 * Loads mail archives: what is new in them goes into {@code alerts}, {@code alert_flows}, {@code
 * alert_metrics} and {@code quarantine}, then {@code ledger} says so. The lake must be claimed.
 */
final class LoadAlerts implements AutoCloseable {
  private static final long FLOWS_A_FILE = 4_000_000;

  private final Lake lake;
  private final Rules rules;
  private final long splitBytes;
  private final Consumer<LoadStep> done;
  private Optional<MeasuredMails> open = Optional.empty();
  private Optional<JavaRDD<MeasuredAlert>> allAlerts = Optional.empty();

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
    List<Archive> archives = outside(archives().list(arguments));
    Plan plan = plan(LedgerHistory.read(lake)).of(archives);
    List<Reading> readings = plan.readings();
    done.accept(LoadStep.PLANNED);
    if (readings.isEmpty()) {
      note(plan.touched());
      return LoadReport.ofNothing(lake.lastRunOfMails(), archives.size());
    }
    boolean isFirst = lake.lastRun() == 0;
    MeasuredMails mails = read(readings);
    LoadCounts counts = count(mails, readings, KnownMails.of(lake));
    LoadReport report = write(mails, counts, plan.touched(), archives.size() - readings.size());
    allAlerts = isFirst ? Optional.of(mails.alerts(counts.duplicates())) : Optional.empty();
    return report;
  }

  /** In the name of the last run of mails: a run of its own would make the derived tables anew. */
  private void note(List<Reading> touched) {
    if (!touched.isEmpty()) {
      lake.commit(LedgerRows.ofTouched(lake.lastRunOfMails(), touched, Instant.now()));
    }
  }

  /**
   * All alerts of the lake, when this load is the first that finished: then they need not come from
   * the tables. To be used before this closes.
   */
  Optional<JavaRDD<MeasuredAlert>> allAlerts() {
    return allAlerts;
  }

  private MeasuredMails read(List<Reading> readings) {
    MeasuredMails mails = MeasuredMails.of(lake, rules, readings, splitBytes);
    open = Optional.of(mails);
    return mails;
  }

  /** Frees what waits on disk. */
  @Override
  public void close() {
    open.ifPresent(MeasuredMails::close);
  }

  /**
   * Reads whole again, changed or not, the archives that have anything of mails in quarantine.
   * Alert mails with bad rows or without flows replace what the lake has of them when they read
   * better now. Nothing is written when everything reads as before.
   *
   * @throws IOException for an archive that cannot be read; it is named
   */
  LoadReport replay() throws IOException {
    List<String> names = new ArrayList<>(CurrentQuarantine.archivesOfMails(lake));
    List<String> gone = archives().removeMissing(names);
    List<Archive> archives = archives().list(names);
    LedgerHistory history = LedgerHistory.read(lake);
    List<Reading> readings = plan(history.without(names)).of(archives).readings();
    done.accept(LoadStep.PLANNED);
    if (readings.isEmpty()) {
      return LoadReport.ofNothing(lake.lastRunOfMails(), 0).without(gone);
    }
    MeasuredMails mails = read(readings);
    LoadCounts counts = count(mails, readings, KnownMails.withFaulty(lake));
    boolean isNew = !counts.readAsBefore(lake) || !plan(history).of(archives).readings().isEmpty();
    LoadReport report =
        isNew ? write(mails, counts, List.of(), 0) : LoadReport.ofNothing(lake.lastRunOfMails(), 0);
    return report.without(gone);
  }

  /** Without the lake's own files, for the lake may lie in a folder of archives. */
  private List<Archive> outside(List<Archive> archives) {
    Predicate<String> isOwn = lake.ownFiles();
    return archives.stream().filter(archive -> !isOwn.test(archive.path())).toList();
  }

  private Archives archives() {
    return new Archives(lake.context().hadoopConfiguration());
  }

  private ReadingPlan plan(LedgerHistory history) {
    return new ReadingPlan(
        lake.context().hadoopConfiguration(),
        history,
        rules.configuration().kinds().limits(),
        BlockHashes.inTasks(lake.context()));
  }

  private LoadCounts count(MeasuredMails mails, List<Reading> readings, KnownMails known) {
    LoadCounts counts = new LoadCounts(readings, mails.reports(), known);
    done.accept(LoadStep.READ);
    return counts;
  }

  private LoadReport write(
      MeasuredMails mails, LoadCounts counts, List<Reading> touched, int unchanged) {
    int runId = lake.lastRun() + 1;
    write(mails, runId, counts);
    Instant now = Instant.now();
    List<Row> ledger = new ArrayList<>(LedgerRows.of(runId, counts.archives(), now));
    ledger.addAll(LedgerRows.ofTouched(runId, touched, now));
    lake.commit(ledger);
    done.accept(LoadStep.LEDGER_WRITTEN);
    return new LoadReport(runId, counts.archives(), unchanged, List.of());
  }

  private void write(MeasuredMails mails, int runId, LoadCounts counts) {
    lake.beginRun();
    List<BitSet> duplicates = counts.duplicates();
    long alerts = counts.written().alerts();
    long flows = counts.written().flows();
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
}
