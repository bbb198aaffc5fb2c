package org.scanlake.study;

import java.util.Optional;

/**
 * How the label of a signature at one threshold fits what analysts said of the alerts.
 *
 * @param found labelled and true
 * @param falseAlarms labelled and false
 * @param missed true and not labelled
 * @param unknown labelled and not decided by the analyst; in none of the shares
 */
public record Hits(long found, long falseAlarms, long missed, long unknown) {

  /** The share of true ones among the labelled. */
  public Optional<Interval> precision() {
    return Interval.of(found, found + falseAlarms);
  }

  /** The share of labelled ones among the true. */
  public Optional<Interval> recall() {
    return Interval.of(found, found + missed);
  }

  /**
   * The harmonic mean of both. It is a function of the share of hits among all that are labelled or
   * true, and its interval is that share's.
   */
  public Optional<Interval> f1() {
    return Interval.of(found, found + falseAlarms + missed).map(Interval::toF1);
  }
}
