package org.scanlake.measured;

import java.io.IOException;
import java.time.ZoneOffset;
import org.apache.hadoop.conf.Configuration;
import org.scanlake.flowlog.LogOutcome;
import org.scanlake.flowlog.LogReader;
import org.scanlake.flowlog.LogReason;
import org.scanlake.flowlog.LogRow;
import org.scanlake.source.LogLines;
import org.scanlake.source.LogSplit;

/** Reads the rows of one split of a flow log. */
final class LogSplitReader implements AutoCloseable {
  private final LogSplit part;
  private final LogLines lines;
  private final LogReader reader;
  private final long first;
  private final LogRow row = new LogRow();
  private LogReason reason = LogReason.BAD_COLUMNS;
  private boolean tornIsDue;
  private boolean isFlow;
  private long flows;
  private long apart;
  private long bad;

  private LogSplitReader(LogSplit part, LogLines lines, LogReader reader) {
    this.part = part;
    this.lines = lines;
    this.reader = reader;
    this.first = part.continues() ? part.split().start() : lines.position();
    this.tornIsDue = part.continues() && lines.isTorn();
  }

  static LogSplitReader open(Configuration hadoop, LogSplit part, ZoneOffset zone)
      throws IOException {
    return new LogSplitReader(
        part, LogLines.open(hadoop, part.split()), part.header().reader(zone));
  }

  /** Moves to the next row, {@link LogOutcome#FLOW} or {@link LogOutcome#BAD}; false at the end. */
  boolean next() throws IOException {
    if (tornIsDue) {
      tornIsDue = false;
      return isBad(LogReason.TORN_ROW);
    }
    while (lines.next()) {
      if (lines.isTooLong()) {
        return isBad(LogReason.LINE_TOO_LONG);
      }
      if (lines.isCut()) {
        return isBad(LogReason.CUT_ROW);
      }
      switch (reader.read(lines.bytes(), lines.from(), lines.to(), row)) {
        case FLOW -> {
          flows++;
          isFlow = true;
          return true;
        }
        case BAD -> {
          return isBad(reader.reason());
        }
        case APART -> apart++;
        case NO_ROW -> {}
      }
    }
    return false;
  }

  private boolean isBad(LogReason why) {
    bad++;
    reason = why;
    isFlow = false;
    return true;
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

  LogSplitCounts counts() {
    return new LogSplitCounts(
        part.split().reading(),
        lines.lines(),
        flows,
        apart,
        bad,
        first,
        lines.position(),
        lines.isDamaged());
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}
