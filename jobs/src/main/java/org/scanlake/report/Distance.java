package org.scanlake.report;

import org.scanlake.signature.Comparison;
import org.scanlake.signature.Condition;
import org.scanlake.signature.MetricValue;

/** How far a metric is from passing its threshold. */
final class Distance {
  private Distance() {}

  /** {@code passes}, or what is missing, such as {@code 8 short} or {@code 11.5 % short}. */
  static String of(Condition condition, MetricValue value) {
    if (condition.passes(value)) {
      return "passes";
    }
    return condition.metric().isShare() ? share(condition, value) : count(condition, value);
  }

  /** A count, or a share with what it is a share of. */
  static String value(Condition condition, MetricValue value) {
    return condition.metric().isShare()
        ? Shares.percent(value.numerator(), value.denominator())
            + " ("
            + value.numerator()
            + " of "
            + (value.numerator() == 0 && value.denominator() == 1 ? 0 : value.denominator())
            + ")"
        : Long.toString(value.numerator());
  }

  private static String count(Condition condition, MetricValue value) {
    long threshold = condition.threshold();
    return switch (condition.comparison()) {
      case GREATER -> threshold + 1 - value.numerator() + " short";
      case AT_LEAST -> threshold - value.numerator() + " short";
      case EQUAL -> "differs by " + Math.abs(threshold - value.numerator());
      case AT_MOST -> value.numerator() - threshold + " too many";
      case LESS -> value.numerator() - threshold + 1 + " too many";
    };
  }

  private static String share(Condition condition, MetricValue value) {
    long hundredths = 100 * value.numerator();
    long limit = condition.threshold() * value.denominator();
    String away = Shares.percent(Math.abs(limit - hundredths), 100 * value.denominator());
    boolean below =
        condition.comparison() == Comparison.GREATER
            || condition.comparison() == Comparison.AT_LEAST;
    return hundredths == limit
        ? "exactly at the threshold"
        : away + (below ? " short" : hundredths > limit ? " too much" : " too little");
  }
}
