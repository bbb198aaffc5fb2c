package org.scanlake.synth;

import java.nio.file.Path;

/**
 * What flow log to make and where. Its bytes depend on everything but {@code out} and {@code
 * threads}.
 *
 * @param flows rows of the log
 * @param days over how many days they are spread
 * @param seed chooses addresses, times and sizes
 * @param out the log to write; {@code out.truth.csv} appears beside it
 * @param threads how many threads make rows
 */
public record FlowSynthesisRequest(
    FlowLogFormat format, long flows, int days, long seed, Path out, int threads) {
  private static final long MOST_FLOWS = 10_000_000_000L;
  private static final int MOST_DAYS = 1000;

  public FlowSynthesisRequest {
    if (flows < 1 || flows > MOST_FLOWS) {
      throw new IllegalArgumentException(
          "Cannot make " + flows + " flows: the number is 1 to " + MOST_FLOWS);
    }
    if (days < 1 || days > MOST_DAYS) {
      throw new IllegalArgumentException(
          "Cannot make " + days + " days: the number of days is 1 to " + MOST_DAYS);
    }
    if (threads < 1) {
      throw new IllegalArgumentException(
          "Cannot use " + threads + " threads: the number of threads is 1 or more");
    }
  }

  /** A request on all cores. */
  public static FlowSynthesisRequest of(
      FlowLogFormat format, long flows, int days, long seed, Path out) {
    int cores = Runtime.getRuntime().availableProcessors();
    return new FlowSynthesisRequest(format, flows, days, seed, out, cores);
  }
}
