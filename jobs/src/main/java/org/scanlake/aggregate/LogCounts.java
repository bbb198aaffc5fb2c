package org.scanlake.aggregate;

import java.util.Optional;
import java.util.OptionalLong;
import org.scanlake.archive.Compression;
import org.scanlake.flowlog.LogHeader;
import org.scanlake.lake.ReplacedFlow;
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
  private long held;
  private boolean damaged;
  private LogHeader header;
  private OptionalLong replaced = OptionalLong.empty();

  LogCounts(LogReading log) {
    this.log = log;
    this.header = log.header();
  }

  /** Adds the next split of the log. */
  void add(LogSplitCounts split) {
    if (position >= 0) {
      check("splits", position, split.first());
    } else {
      check("first line", log.reading().from(), log.reading().from() == 0 ? 0 : split.first());
    }
    position = split.next() + split.held();
    held += split.held();
    lines += split.lines();
    flows += split.flows();
    apart += split.apart();
    bad += split.bad();
    damaged |= split.damaged();
    header = split.headers().after(header);
    if (split.replaces()) {
      replaced = OptionalLong.of(split.replaced());
    }
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
    return log.before().lines() + lines + 1;
  }

  /** Behind the last decompressed byte read. */
  long to() {
    return position - held;
  }

  /** Whether the last line, or what was added to it, waits until the log has grown. */
  public boolean isHeldBack() {
    return held > 0;
  }

  /** Whether the log ends under another header than it begins with. */
  boolean isJoined() {
    return log.before().isJoined() || !header.equals(log.header());
  }

  public long lines() {
    return lines;
  }

  /** Flows that the lake has more. */
  public long flows() {
    return flows - replaced.stream().count();
  }

  /** Flows that were written. */
  long written() {
    return flows;
  }

  /** The flow of an earlier run that one of these replaces. */
  Optional<ReplacedFlow> replacedFlow() {
    return replaced.isPresent()
        ? Optional.of(
            new ReplacedFlow(
                log.reading().archive().path(), replaced.getAsLong(), log.before().lastRun()))
        : Optional.empty();
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
