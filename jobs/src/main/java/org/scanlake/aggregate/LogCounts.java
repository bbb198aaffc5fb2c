package org.scanlake.aggregate;

import org.scanlake.archive.Compression;
import org.scanlake.measured.LogSplitCounts;
import org.scanlake.source.LogReading;

/** What became of the rows of one flow log. */
public final class LogCounts {
  private final LogReading log;
  private long lines;
  private long flows;
  private long apart;
  private long bad;
  private long position = -1;
  private boolean damaged;

  LogCounts(LogReading log) {
    this.log = log;
  }

  /** Adds the next split of the log. */
  void add(LogSplitCounts split) {
    if (position >= 0) {
      check("splits", position, split.first());
    } else {
      check("first line", log.reading().from(), log.reading().from() == 0 ? 0 : split.first());
    }
    position = split.next();
    lines += split.lines();
    flows += split.flows();
    apart += split.apart();
    bad += split.bad();
    damaged |= split.damaged();
  }

  /**
   * To be called when all splits were added.
   *
   * @throws UnclosedLedgerException when bytes of the log were left out or read twice
   */
  void check() {
    if (log.reading().archive().compression() == Compression.NONE) {
      check("bytes read", log.reading().archive().size(), position);
    }
  }

  private void check(String what, long expected, long found) {
    if (expected != found) {
      throw new UnclosedLedgerException(
          what + " of " + log.reading().archive().path(), expected, found);
    }
  }

  public LogReading log() {
    return log;
  }

  /** The number of the line that comes next. */
  long nextLine() {
    return log.linesBefore() + lines + 1;
  }

  /** Behind the last decompressed byte read. */
  long to() {
    return position;
  }

  public long lines() {
    return lines;
  }

  public long flows() {
    return flows;
  }

  /** Rows that are no flows of their own. */
  public long apart() {
    return apart;
  }

  public long bad() {
    return bad;
  }

  /** Whether the log's compression is damaged. */
  public boolean isDamaged() {
    return damaged;
  }
}
