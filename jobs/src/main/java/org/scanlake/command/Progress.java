package org.scanlake.command;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.function.LongFunction;
import org.scanlake.report.Counted;

/**
 * A line on a terminal that says how far long work is, from the end of its first second on; nothing
 * where standard error is no terminal. Closing it erases the line. Threads may share it.
 */
final class Progress implements AutoCloseable {
  private static final long FIRST_NANOS = 1_000_000_000L;
  private static final long STEP_NANOS = 200_000_000L;
  private static final String ERASE = "\r\u001b[K";

  private final PrintWriter err;
  private final boolean terminal;
  private final long total;
  private final LongFunction<String> unit;
  private final long started = System.nanoTime();
  private long shownAt = started + FIRST_NANOS - STEP_NANOS;
  private boolean shown;
  private long done;

  private Progress(PrintWriter err, long total, LongFunction<String> unit) {
    this.err = err;
    this.terminal = Boolean.getBoolean("scanlake.terminal");
    this.total = total;
    this.unit = unit;
  }

  static Progress ofBytes(PrintWriter err, long total) {
    return new Progress(err, total, bytes -> String.format(Locale.ROOT, "%.1f MB", bytes / 1e6));
  }

  static Progress ofMails(PrintWriter err, long total) {
    return new Progress(err, total, mails -> Counted.of(mails, "mail"));
  }

  static Progress ofFlows(PrintWriter err, long total) {
    return new Progress(err, total, flows -> Counted.of(flows, "flow"));
  }

  static Progress ofSteps(PrintWriter err, long total) {
    return new Progress(err, total, steps -> Counted.of(steps, "step"));
  }

  /** So much more is done. */
  synchronized void add(long more) {
    reach(done + more);
  }

  /** So much is done in all. */
  synchronized void reach(long soFar) {
    done = soFar;
    long now = System.nanoTime();
    if (terminal && now - shownAt >= STEP_NANOS) {
      shownAt = now;
      shown = true;
      err.print(ERASE + line(now - started));
      err.flush();
    }
  }

  private String line(long nanos) {
    double share = total == 0 ? 1 : Math.min(1, (double) done / total);
    String left = share == 0 ? "" : ", " + time(nanos / 1e9 * (1 - share) / share) + " left";
    return unit.apply(done) + " of " + unit.apply(total) + left;
  }

  private static String time(double seconds) {
    long whole = Math.round(seconds);
    return whole < 60 ? whole + " s" : whole / 60 + " min " + whole % 60 + " s";
  }

  @Override
  public synchronized void close() {
    if (shown) {
      err.print(ERASE);
      err.flush();
    }
  }
}
