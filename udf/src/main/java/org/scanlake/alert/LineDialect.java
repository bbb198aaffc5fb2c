package org.scanlake.alert;

/**
 * A dialect whose rows need no header: each line that has its shape is a row, wherever it stands
 * (line patterns of the configuration).
 */
public interface LineDialect {
  /** The name that configuration, {@code alerts} and {@code try} use. */
  String name();

  /**
   * Whether {@code line} could concern this dialect (a row, a damaged row, a header that names its
   * columns or zone): a cheap look at its bytes that may err on the side of true.
   */
  boolean mayConcern(Line line);

  /** A reader for one mail. */
  RowReader readerFor(TableContext context);
}
