package org.scanlake.measured;

import java.io.IOException;
import java.time.ZoneOffset;
import org.apache.hadoop.conf.Configuration;
import org.scanlake.flowlog.JoinedLogReader;
import org.scanlake.flowlog.LogOutcome;
import org.scanlake.flowlog.LogReason;
import org.scanlake.flowlog.LogRow;
import org.scanlake.source.LogLines;
import org.scanlake.source.LogSplit;

/** Reads the rows of one split of a flow log. */
final class LogSplitReader implements AutoCloseable {
  private final LogSplit part;
  private final LogLines lines;
  private final JoinedLogReader reader;
  private final long first;
  private final LogRow row = new LogRow();
  private final RowCounts counts = new RowCounts();
  private LogReason reason = LogReason.BAD_COLUMNS;
  private boolean tornIsDue;
  private boolean isFlow;

  /** Lines that an earlier reading counted or a later one will. */
  private long uncounted;

  private long held;
  private long replaced = LogSplitCounts.NONE;

  private LogSplitReader(LogSplit part, LogLines lines, ZoneOffset zone) {
    this.part = part;
    this.lines = lines;
    this.reader = new JoinedLogReader(part.header(), zone);
    this.first = part.continues() ? part.split().start() : lines.position();
    this.tornIsDue = lines.isTorn();
  }

  static LogSplitReader open(Configuration hadoop, LogSplit part, ZoneOffset zone)
      throws IOException {
    LogLines lines =
        part.continues()
            ? LogLines.openBehind(hadoop, part.split())
            : LogLines.open(hadoop, part.split());
    return new LogSplitReader(part, lines, zone);
  }

  /** Moves to the next row, {@link LogOutcome#FLOW} or {@link LogOutcome#BAD}; false at the end. */
  boolean next() throws IOException {
    while (lines.next()) {
      LogOutcome outcome = tornIsDue ? readTorn() : read();
      tornIsDue = false;
      if (outcome == LogOutcome.BAD && isUnfinished()) {
        hold();
        return false;
      }
      counts.add(outcome, 1);
      isFlow = outcome == LogOutcome.FLOW;
      if (isFlow || outcome == LogOutcome.BAD) {
        return true;
      }
    }
    return false;
  }

  /** Leaves the line, or what was added to it, to a later reading. */
  private void hold() {
    long from = Math.max(lines.offset(), first);
    held = lines.position() - from;
    uncounted += lines.offset() >= first ? 1 : 0;
  }

  /** A plain log may be in the midst of being written. */
  private boolean isUnfinished() {
    return lines.isUnterminated() && part.split().archive().isGrowing();
  }

  private LogOutcome read() {
    if (lines.isTooLong()) {
      return bad(LogReason.LINE_TOO_LONG);
    }
    if (lines.isCut()) {
      return bad(LogReason.CUT_ROW);
    }
    LogOutcome outcome = reader.read(lines.bytes(), lines.from(), lines.to(), row);
    reason = reader.reason();
    return outcome;
  }

  private LogOutcome bad(LogReason why) {
    reason = why;
    return LogOutcome.BAD;
  }

  /** Reads a line of which an earlier reading had the beginning, for it was the last one. */
  private LogOutcome readTorn() {
    uncounted = 1;
    int seen = (int) (first - lines.offset());
    if (lines.to() - lines.from() <= seen) {
      return LogOutcome.NO_ROW;
    }
    LogOutcome before = reader.read(lines.bytes(), lines.from(), lines.from() + seen, row);
    SampledFlow cut = SampledFlow.of(row);
    LogOutcome now = read();
    if (before == LogOutcome.FLOW) {
      return replace(cut, now);
    }
    if (now != LogOutcome.BAD || !isUnfinished()) {
      counts.add(before, -1);
    }
    return now;
  }

  /** Only what touches the samples that the cut flow touched can take its place. */
  private LogOutcome replace(SampledFlow cut, LogOutcome now) {
    boolean isSame = now == LogOutcome.FLOW && cut.equals(SampledFlow.of(row));
    if (!isSame || !part.replaces()) {
      return bad(LogReason.TORN_ROW);
    }
    replaced = lines.offset();
    return now;
  }

  /** Whether the row is a flow; a bad row otherwise. */
  boolean isFlow() {
    return isFlow;
  }

  LogRow row() {
    return row;
  }

  /** Why the row is bad. */
  LogReason reason() {
    return reason;
  }

  LogLines line() {
    return lines;
  }

  /** The number of the row's line, from 1. */
  long lineNumber() {
    return part.firstLine() + lines.lines() - uncounted - 1;
  }

  LogSplitCounts counts() {
    return new LogSplitCounts(
        part.split().reading(),
        lines.lines() - uncounted,
        counts.flows(),
        counts.apart(),
        counts.bad(),
        first,
        lines.position() - held,
        held,
        lines.isDamaged(),
        reader.headers(),
        replaced);
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }

  /** What decides which samples a flow touches. */
  private record SampledFlow(
      long start, long end, int protocol, long srcHigh, long srcLow, long dstHigh, long dstLow) {
    static SampledFlow of(LogRow row) {
      return new SampledFlow(
          row.startMicros,
          row.endMicros,
          row.protocol,
          row.srcHigh,
          row.srcLow,
          row.dstHigh,
          row.dstLow);
    }
  }
}
