package org.scanlake.detector;

/**
 * A term of a logistic regression: a measure of a source's flows, and its weight.
 *
 * @param measure what was measured, in a few words
 */
public record Term(String measure, double coefficient, double value) {
  double product() {
    return coefficient * value;
  }
}
