package org.scanlake.aggregate;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.scanlake.archive.UnreadableArchiveException;
import org.scanlake.flowlog.LogHeader;
import org.scanlake.flowlog.Recognition;
import org.scanlake.source.Archive;
import org.scanlake.source.CopiedLog;
import org.scanlake.source.LedgerHistory;
import org.scanlake.source.LogBefore;
import org.scanlake.source.LogHeads;
import org.scanlake.source.LogReading;
import org.scanlake.source.Plan;
import org.scanlake.source.Reading;

/** Tells of what a plan reads which are flow logs, which are copies, and which are refused. */
final class RecognisedLogs {
  private static final String OTHER_CONTENT =
      "was read before and has other content now, with which flows would count twice; give another"
          + " log another name";

  private final LogHeads heads;
  private final LedgerHistory history;
  private final Map<String, CopiedLog> copied;
  private final Set<String> movedAway;
  private final List<LogReading> logs = new ArrayList<>();
  private final List<IngestReport.Refusal> refused = new ArrayList<>();
  private final List<Twin> twins = new ArrayList<>();

  /** By content. */
  private final Map<String, Integer> places = new HashMap<>();

  /**
   * A reading with the same bytes as a log of the load.
   *
   * @param log its place among the logs
   */
  record Twin(Reading reading, int log) {}

  private RecognisedLogs(LogHeads heads, LedgerHistory history, List<CopiedLog> copies) {
    this.heads = heads;
    this.history = history;
    this.copied =
        copies.stream()
            .collect(Collectors.toMap(copy -> copy.archive().path(), Function.identity()));
    this.movedAway = copies.stream().map(CopiedLog::of).collect(Collectors.toSet());
  }

  static RecognisedLogs of(Plan plan, LogHeads heads, LedgerHistory history) {
    RecognisedLogs all = new RecognisedLogs(heads, history, plan.copies());
    List<Recognition> found =
        plan.readings().parallelStream().map(reading -> all.recognise(reading.archive())).toList();
    for (int i = 0; i < found.size(); i++) {
      all.add(plan.readings().get(i), found.get(i));
    }
    return all;
  }

  private Recognition recognise(Archive file) {
    try {
      return heads.of(file);
    } catch (UnreadableArchiveException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void add(Reading reading, Recognition found) {
    if (found instanceof Recognition.Refused refusal) {
      refuse(reading, refusal.reason());
    } else if (found instanceof Recognition.Recognised log) {
      add(reading, log.header());
    }
  }

  private void add(Reading reading, LogHeader header) {
    String path = reading.archive().path();
    boolean isWhole = reading.from() == 0;
    if (isWhole && history.knows(path) && !movedAway.contains(path)) {
      refuse(reading, OTHER_CONTENT);
      return;
    }
    Integer twin = isWhole ? places.putIfAbsent(reading.contentHash(), logs.size()) : null;
    if (twin != null) {
      twins.add(new Twin(reading, twin));
      return;
    }
    LogBefore before = isWhole ? LogBefore.NOTHING : before(path);
    logs.add(new LogReading(reading, inForce(reading, header, before), before));
  }

  private void refuse(Reading reading, String reason) {
    refused.add(new IngestReport.Refusal(reading.archive().path(), reason));
  }

  private LogBefore before(String path) {
    CopiedLog copy = copied.get(path);
    return copy == null ? history.before(path) : copy.before();
  }

  private LogHeader inForce(Reading reading, LogHeader first, LogBefore before) {
    try {
      return before.isJoined() ? heads.at(reading.archive(), reading.from(), first) : first;
    } catch (UnreadableArchiveException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Those to be read. */
  List<LogReading> logs() {
    return logs;
  }

  List<IngestReport.Refusal> refused() {
    return refused;
  }

  /** Those that are not read because another of the load is. */
  List<Twin> twins() {
    return twins;
  }
}
