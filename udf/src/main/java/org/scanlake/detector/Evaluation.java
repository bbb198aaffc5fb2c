package org.scanlake.detector;

import java.util.OptionalDouble;

/**
 * How well a detector's verdicts fit what is known of the sources. Only {@code scanner} flags a
 * source; {@code benign} and {@code undecided} leave it alone.
 *
 * @param found scanners that were flagged
 * @param falseAlarms others that were flagged
 * @param missed scanners that were not flagged
 * @param leftAlone others that were not flagged
 */
public record Evaluation(long found, long falseAlarms, long missed, long leftAlone) {
  public static final Evaluation NONE = new Evaluation(0, 0, 0, 0);

  /** With one source more. */
  public Evaluation and(boolean isScanner, Verdict verdict) {
    boolean flagged = verdict == Verdict.SCANNER;
    return new Evaluation(
        found + (isScanner && flagged ? 1 : 0),
        falseAlarms + (!isScanner && flagged ? 1 : 0),
        missed + (isScanner && !flagged ? 1 : 0),
        leftAlone + (!isScanner && !flagged ? 1 : 0));
  }

  /** The share of scanners among the flagged; empty when nothing was flagged. */
  public OptionalDouble precision() {
    return share(found, found + falseAlarms);
  }

  /** The share of flagged among the scanners; empty when there is no scanner. */
  public OptionalDouble recall() {
    return share(found, found + missed);
  }

  /**
   * The harmonic mean of precision and recall; empty when nothing was flagged and no scanner is.
   */
  public OptionalDouble f1() {
    return share(2 * found, 2 * found + falseAlarms + missed);
  }

  private static OptionalDouble share(long part, long whole) {
    return whole == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) part / whole);
  }
}
