package org.scanlake.detector;

import java.util.List;
import java.util.Locale;

/** A logistic regression over the flows of one source and protocol: y, and how it came about. */
public record Regression(String protocol, long flows, double intercept, List<Term> terms) {
  /** Fewer flows say nothing. */
  public static final int LEAST_FLOWS = 32;

  public Regression {
    terms = List.copyOf(terms);
  }

  public double y() {
    double y = intercept;
    for (Term term : terms) {
      y += term.product();
    }
    return y;
  }

  /**
   * A scan when e^y/(1+e^y) is above 0.5, which is when y is above 0; undecided below {@link
   * #LEAST_FLOWS} flows.
   */
  public Verdict verdict() {
    if (flows < LEAST_FLOWS) {
      return Verdict.UNDECIDED;
    }
    return y() > 0 ? Verdict.SCANNER : Verdict.BENIGN;
  }

  /** The terms of y, largest first as the formula has them, or that there are too few flows. */
  public String evidence() {
    if (flows < LEAST_FLOWS) {
      return protocol + " " + flows + " flows, below " + LEAST_FLOWS;
    }
    StringBuilder text = new StringBuilder(protocol).append(" y = ").append(rounded(y(), ""));
    text.append(" of ").append(flows).append(" flows: ").append(rounded(intercept, ""));
    for (Term term : terms) {
      text.append(rounded(term.product(), "+")).append(" (").append(term.measure()).append(')');
    }
    return text.toString();
  }

  private static String rounded(double number, String plus) {
    String text = String.format(Locale.ROOT, "%.3f", Math.abs(number));
    return plus.isEmpty() ? (number < 0 ? "-" : "") + text : (number < 0 ? " - " : " + ") + text;
  }
}
