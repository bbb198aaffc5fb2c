package org.scanlake.aggregate;

import static org.apache.spark.sql.functions.col;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.apache.hadoop.conf.Configuration;
import org.scanlake.archive.ParseLimits;
import org.scanlake.archive.UnreadableArchiveException;
import org.scanlake.flowlog.Recognition;
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
import org.scanlake.source.LedgerHistory;
import org.scanlake.source.LogHeads;
import org.scanlake.source.LogReading;
import org.scanlake.source.LogSplit;
import org.scanlake.source.Plan;
import org.scanlake.source.Reading;
import org.scanlake.source.ReadingPlan;

/**
 * Loads flow logs: what is new in them goes into {@code flows}, {@code tcp_samples} and {@code
 * quarantine}, then {@code ledger} says so. The lake must be claimed.
 */
final class LoadFlows {
  private static final String OTHER_CONTENT =
      "was read before and has other content now, with which flows would count twice; give another"
          + " log another name";

  private final Lake lake;
  private final Rules rules;
  private final LogSettings settings;
  private final Configuration hadoop;
  private final Consumer<IngestStep> done;
  private final List<IngestReport.Refusal> refused = new ArrayList<>();
  private final List<String> copies = new ArrayList<>();
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
    List<LogReading> logs = recognised(plan.readings(), history);
    int unchanged = files.size() - plan.readings().size();
    if (logs.isEmpty()) {
      return new IngestReport(
          lake.lastRunOfLogs(), List.of(), unchanged, copies, refused, Optional.empty());
    }
    int runId = lake.lastRun() + 1;
    List<LogCounts> counts = write(runId, logs);
    return new IngestReport(runId, counts, unchanged, copies, refused, samples);
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

  private List<LogReading> recognised(List<Reading> readings, LedgerHistory history) {
    LogHeads heads = new LogHeads(hadoop, settings.format());
    List<Recognition> found =
        readings.parallelStream().map(reading -> recognise(heads, reading)).toList();
    Set<String> contents = new TreeSet<>(history.contents());
    List<LogReading> logs = new ArrayList<>();
    for (int i = 0; i < readings.size(); i++) {
      Reading reading = readings.get(i);
      String path = reading.archive().path();
      if (found.get(i) instanceof Recognition.Refused refusal) {
        refused.add(new IngestReport.Refusal(path, refusal.reason()));
      } else if (reading.from() == 0 && history.knows(path)) {
        refused.add(new IngestReport.Refusal(path, OTHER_CONTENT));
      } else if (reading.from() == 0 && !contents.add(reading.contentHash())) {
        copies.add(path);
      } else if (found.get(i) instanceof Recognition.Recognised known) {
        logs.add(new LogReading(reading, known.header(), linesBefore(reading, history)));
      }
    }
    return logs;
  }

  private static Recognition recognise(LogHeads heads, Reading reading) {
    try {
      return heads.of(reading.archive());
    } catch (UnreadableArchiveException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static long linesBefore(Reading reading, LedgerHistory history) {
    return reading.from() == 0 ? 0 : history.lines(reading.archive().path());
  }

  private List<LogCounts> write(int runId, List<LogReading> logs) {
    lake.beginRun();
    ReadLogs read = ReadLogs.of(lake, rules, settings.zone(), runId, logs, settings.splitBytes());
    List<LogTaskReport> reports = read.reports();
    List<LogCounts> counts = logs.stream().map(LogCounts::new).toList();
    List<LogSplit> bad = add(reports, read.tasks(), counts);
    counts.forEach(LogCounts::check);
    done.accept(IngestStep.READ);
    addFlows(runId, reports, counts);
    addSamples(runId, read);
    addQuarantine(runId, read, bad, counts);
    commit(runId, counts);
    return counts;
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
    long expected = counts.stream().mapToLong(LogCounts::flows).sum();
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

  private void commit(int runId, List<LogCounts> counts) {
    Instant now = Instant.now();
    OptionalLong version =
        lake.has(TcpSamples.TABLE)
            ? OptionalLong.of(lake.version(TcpSamples.TABLE))
            : OptionalLong.empty();
    lake.commit(counts.stream().map(log -> LogLedgerRows.of(runId, log, version, now)).toList());
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
