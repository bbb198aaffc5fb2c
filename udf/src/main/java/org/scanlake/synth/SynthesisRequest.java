package org.scanlake.synth;

import java.nio.file.Path;

/**
 * What to make and where. The archive's bytes depend on everything but {@code out} and {@code
 * threads}.
 *
 * @param mailsPerYear mails of one year; the published year has {@link #PUBLISHED_MAILS}
 * @param years how often the year is repeated, each time 52 weeks later with fresh contents
 * @param seed chooses addresses, times and rows
 * @param out the mbox to write; {@code out.conf/} and {@code out.truth.csv} appear beside it
 * @param threads how many threads make mails
 */
public record SynthesisRequest(
    SynthesisMode mode, long mailsPerYear, int years, long seed, Path out, int threads) {

  /** The number of mails in the published year. */
  public static final int PUBLISHED_MAILS = PublishedYear.MAILS;

  private static final long MOST_MAILS = 1_000_000_000;

  public SynthesisRequest {
    if (mailsPerYear < 1 || mailsPerYear > MOST_MAILS) {
      throw new IllegalArgumentException(
          "Cannot make " + mailsPerYear + " mails a year: the number is 1 to " + MOST_MAILS);
    }
    if (years < 1 || years > 1000) {
      throw new IllegalArgumentException(
          "Cannot make " + years + " years: the number of years is 1 to 1000");
    }
    if (threads < 1) {
      throw new IllegalArgumentException(
          "Cannot use " + threads + " threads: the number of threads is 1 or more");
    }
  }

  /** A request on all cores. */
  public static SynthesisRequest of(
      SynthesisMode mode, long mailsPerYear, int years, long seed, Path out) {
    int cores = Runtime.getRuntime().availableProcessors();
    return new SynthesisRequest(mode, mailsPerYear, years, seed, out, cores);
  }

  /** Mails of the whole archive. */
  public long mails() {
    return mailsPerYear * years;
  }
}
