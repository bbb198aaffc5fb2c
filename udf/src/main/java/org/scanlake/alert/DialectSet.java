package org.scanlake.alert;

import java.util.List;

/** The dialects that an alert kind's mails may use, in the order they are tried. */
public record DialectSet(List<TableDialect> tables, List<LineDialect> lines) {
  public DialectSet {
    tables = List.copyOf(tables);
    lines = List.copyOf(lines);
  }
}
