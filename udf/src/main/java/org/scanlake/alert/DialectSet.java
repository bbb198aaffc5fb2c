package org.scanlake.alert;

import java.util.List;

/** The dialects that an alert kind's mails may use, in the order they are tried. */
public final class DialectSet {
  private final List<TableDialect> tables;
  private final List<LineDialect> lines;
  private final LineTriggers triggers;

  public DialectSet(List<TableDialect> tables, List<LineDialect> lines) {
    this.tables = List.copyOf(tables);
    this.lines = List.copyOf(lines);
    triggers = LinePattern.triggersOfAll(this.lines);
  }

  public List<TableDialect> tables() {
    return tables;
  }

  public List<LineDialect> lines() {
    return lines;
  }

  /** Whether {@code line} could concern a line dialect: one pass for all of them. */
  boolean mayConcernLines(Line line) {
    return !lines.isEmpty() && triggers.in(line);
  }
}
