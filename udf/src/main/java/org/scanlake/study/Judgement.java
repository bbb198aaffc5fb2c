package org.scanlake.study;

/** What an analyst says of an alert: whether it is what a label says. */
public enum Judgement {
  TRUE,
  FALSE,
  /** Looked at, and not decided; counted apart. */
  UNKNOWN
}
