package org.scanlake.aggregate;

import static org.apache.spark.sql.functions.col;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Row;
import org.scanlake.archive.ParseLimits;
import org.scanlake.lake.Flows;
import org.scanlake.lake.Lake;
import org.scanlake.lake.LakeTable;
import org.scanlake.lake.NewFile;
import org.scanlake.lake.Quarantine;
import org.scanlake.lake.TcpSamples;
import org.scanlake.lake.TimeRange;
import org.scanlake.measured.LateSamples;
import org.scanlake.measured.LogSplitCounts;
import org.scanlake.measured.LogTaskReport;
import org.scanlake.measured.ReadLogs;
import org.scanlake.measured.Rules;
import org.scanlake.source.Archive;
import org.scanlake.source.Archives;
import org.scanlake.source.BlockHashes;
import org.scanlake.source.CopiedLog;
import org.scanlake.source.LedgerHistory;
import org.scanlake.source.LogHeads;
import org.scanlake.source.LogReading;
import org.scanlake.source.LogSplit;
import org.scanlake.source.Plan;
import org.scanlake.source.ReadingPlan;

/**
 * Loads flow logs: what is new in them goes into {@code flows}, {@code tcp_samples} and {@code
 * quarantine}, then {@code ledger} says so. The lake must be claimed.
 */
final class LoadFlows {
  private final Lake lake;
  private final Rules rules;
  private final LogSettings settings;
  private final Configuration hadoop;
  private final Consumer<IngestStep> done;
  private Optional<TimeRange> samples = Optional.empty();

  LoadFlows(Lake lake, Rules rules, LogSettings settings, Consumer<IngestStep> done) {
    this.lake = lake;
    this.done = done;
    this.rules = rules;
    this.settings = settings;
    this.hadoop = lake.context().hadoopConfiguration();
  }

  /**
   * Reads what is new in the logs.
   *
   * @throws IOException for a log that cannot be read; it is named
   */
  IngestReport load(List<String> arguments) throws IOException {
    List<Archive> files = outside(new Archives(hadoop).logs(arguments));
    LedgerHistory history = LedgerHistory.ofLogs(lake);
    Plan plan = plan(history, files);
    RecognisedLogs found =
        RecognisedLogs.of(plan, new LogHeads(hadoop, settings.format()), history);
    List<CopiedLog> copies = copies(plan.copies(), found.refused());
    boolean isNew = !found.logs().isEmpty() || !copies.isEmpty();
    int runId = isNew ? lake.lastRun() + 1 : lake.lastRunOfLogs();
    List<LogCounts> counts = isNew ? write(runId, found, copies) : List.of();
    return new IngestReport(
        runId,
        counts,
        files.size() - plan.readings().size() - wholes(copies).count(),
        Stream.concat(
                wholes(copies), found.twins().stream().map(twin -> twin.reading().archive().path()))
            .sorted()
            .toList(),
        found.refused(),
        samples);
  }

  /** Not those whose rest is refused, so that they are refused again. */
  private static List<CopiedLog> copies(
      List<CopiedLog> copies, List<IngestReport.Refusal> refused) {
    Set<String> paths =
        refused.stream().map(IngestReport.Refusal::path).collect(Collectors.toSet());
    return copies.stream().filter(copy -> !paths.contains(copy.archive().path())).toList();
  }

  private static Stream<String> wholes(List<CopiedLog> copies) {
    return copies.stream()
        .filter(copy -> copy.isWhole() && !copy.of().equals(copy.archive().path()))
        .map(copy -> copy.archive().path());
  }

  /** Without the lake's own files, for the lake may lie in a folder of logs. */
  private List<Archive> outside(List<Archive> files) {
    Predicate<String> isOwn = lake.ownFiles();
    return files.stream().filter(file -> !isOwn.test(file.path())).toList();
  }

  private Plan plan(LedgerHistory history, List<Archive> files) {
    return new ReadingPlan(
            hadoop, history, ParseLimits.DEFAULT, BlockHashes.inTasks(lake.context()))
        .of(files);
  }

  private List<LogCounts> write(int runId, RecognisedLogs found, List<CopiedLog> copies) {
    lake.beginRun();
    List<LogCounts> counts = found.logs().stream().map(LogCounts::new).toList();
    if (!counts.isEmpty()) {
      read(runId, found.logs(), counts);
    }
    commit(
        new LogLedgerRows(runId, samplesVersion(), Instant.now())
            .of(counts, copies, found.twins()));
    return counts;
  }

  private void read(int runId, List<LogReading> logs, List<LogCounts> counts) {
    ReadLogs read = ReadLogs.of(lake, rules, settings.zone(), runId, logs, settings.splitBytes());
    List<LogTaskReport> reports = read.reports();
    Optional<ReadLogs> again = read.underOtherHeaders(reports);
    if (again.isPresent()) {
      read = again.get();
      reports = read.reports();
    }
    List<LogSplit> bad = add(reports, read.tasks(), counts);
    counts.forEach(LogCounts::check);
    done.accept(IngestStep.READ);
    addFlows(runId, reports, counts);
    lake.leaveOut(counts.stream().flatMap(log -> log.replacedFlow().stream()).toList());
    addSamples(runId, read);
    addQuarantine(runId, read, bad, counts);
  }

  /** Counts what was read; answers the splits that have bad rows. */
  private static List<LogSplit> add(
      List<LogTaskReport> reports, List<List<LogSplit>> tasks, List<LogCounts> counts) {
    List<LogSplit> bad = new ArrayList<>();
    Iterator<LogSplit> splits = tasks.stream().flatMap(List::stream).iterator();
    for (LogTaskReport report : reports) {
      for (LogSplitCounts split : report.splits()) {
        LogCounts log = counts.get(split.reading());
        LogSplit part = splits.next();
        if (split.bad() > 0) {
          bad.add(part.startingAt(log.nextLine()));
        }
        log.add(split);
      }
    }
    return bad;
  }

  private void addFlows(int runId, List<LogTaskReport> reports, List<LogCounts> counts) {
    List<NewFile> files = reports.stream().flatMap(report -> report.files().stream()).toList();
    long written = files.stream().mapToLong(NewFile::rows).sum();
    long expected = counts.stream().mapToLong(LogCounts::written).sum();
    check("rows of flows", expected, written);
    if (!files.isEmpty()) {
      lake.addFiles(Flows.TABLE, files, runId);
      done.accept(IngestStep.FLOWS_WRITTEN);
    }
  }

  private void addSamples(int runId, ReadLogs read) {
    List<NewFile> written = read.writeSamples();
    if (written.isEmpty()) {
      return;
    }
    List<NewFile> settled;
    try (LateSamples late = LateSamples.of(lake, read, runId, written)) {
      settled = late.settled();
      if (late.replaceStored()) {
        late.takeStored();
        done.accept(IngestStep.SAMPLES_TAKEN);
      }
    }
    lake.addFiles(TcpSamples.TABLE, settled, runId);
    samples = Optional.of(times(settled));
    done.accept(IngestStep.SAMPLES_WRITTEN);
  }

  /** The bad rows come from a second reading, before which a log may have changed. */
  private void addQuarantine(
      int runId, ReadLogs read, List<LogSplit> splits, List<LogCounts> counts) {
    if (splits.isEmpty()) {
      return;
    }
    read.writeQuarantine(splits);
    long expected = counts.stream().mapToLong(LogCounts::bad).sum();
    long written =
        lake.readWithRun(Quarantine.TABLE, runId)
            .where(col(LakeTable.RUN_ID).equalTo(runId))
            .count();
    check("bad rows in quarantine", expected, written);
    done.accept(IngestStep.QUARANTINE_WRITTEN);
  }

  /** With what this load added; empty where there are no samples. */
  private OptionalLong samplesVersion() {
    return lake.has(TcpSamples.TABLE)
        ? OptionalLong.of(lake.version(TcpSamples.TABLE))
        : OptionalLong.empty();
  }

  private void commit(List<Row> rows) {
    lake.commit(rows);
    done.accept(IngestStep.LEDGER_WRITTEN);
  }

  private static void check(String what, long expected, long written) {
    if (written != expected) {
      throw new UnclosedLedgerException(what, expected, written);
    }
  }

  private static TimeRange times(List<NewFile> files) {
    return new TimeRange(
        files.stream().mapToLong(NewFile::firstMicros).min().orElseThrow(),
        files.stream().mapToLong(NewFile::lastMicros).max().orElseThrow());
  }
}
