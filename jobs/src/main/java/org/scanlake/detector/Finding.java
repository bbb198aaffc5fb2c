package org.scanlake.detector;

/**
 * What a detector says of a source over all periods, and the evidence of the first period in which
 * it said so; the evidence is empty when it saw nothing of the source.
 */
public record Finding(Verdict verdict, String evidence) {
  static final Finding NOTHING = new Finding(Verdict.UNDECIDED, "");
}
