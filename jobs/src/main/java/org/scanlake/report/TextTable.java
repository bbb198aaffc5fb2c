package org.scanlake.report;

import java.util.ArrayList;
import java.util.List;

/** A small table for people, in {@link TextColumns}. */
final class TextTable {
  private final TextColumns columns;
  private final List<List<Object>> rows = new ArrayList<>();

  /**
   * @param headings as {@link TextColumns} has them
   */
  TextTable(String... headings) {
    columns = new TextColumns(headings);
  }

  /** Adds a row. */
  TextTable row(Object... cells) {
    List<Object> row = List.of(cells);
    columns.fit(row);
    rows.add(row);
    return this;
  }

  @Override
  public String toString() {
    StringBuilder out = new StringBuilder(columns.headings());
    rows.forEach(row -> out.append(columns.line(row)));
    return out.toString();
  }
}
