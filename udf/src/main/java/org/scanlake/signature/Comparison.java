package org.scanlake.signature;

import java.util.Optional;

/** How a value is held against a threshold. */
public enum Comparison {
  GREATER(">"),
  AT_LEAST(">="),
  EQUAL("="),
  AT_MOST("<="),
  LESS("<");

  private final String sign;

  Comparison(String sign) {
    this.sign = sign;
  }

  /** As {@code signatures.yaml} writes it. */
  public String sign() {
    return sign;
  }

  /** The comparison whose sign, the longest possible, {@code text} starts with. */
  static Optional<Comparison> startOf(String text) {
    Optional<Comparison> found = Optional.empty();
    for (Comparison candidate : values()) {
      boolean longer = found.isEmpty() || candidate.sign.length() > found.get().sign.length();
      if (longer && text.startsWith(candidate.sign)) {
        found = Optional.of(candidate);
      }
    }
    return found;
  }

  boolean holds(long value, long threshold) {
    return switch (this) {
      case GREATER -> value > threshold;
      case AT_LEAST -> value >= threshold;
      case EQUAL -> value == threshold;
      case AT_MOST -> value <= threshold;
      case LESS -> value < threshold;
    };
  }
}
