package org.scanlake.alert;

import java.util.Optional;

/**
 * nfdump's {@code line}, {@code long} and {@code extended} output of 1.6 and 1.7, IPv6-wide
 * variants included. Which columns a table has is told by its header.
 */
public final class NfdumpDialect implements TableDialect {
  private final TableZone zone;

  public NfdumpDialect(TableZone zone) {
    this.zone = zone;
  }

  @Override
  public String name() {
    return "nfdump";
  }

  @Override
  public Optional<RowReader> tableAt(Line line, TableContext context) {
    int at = line.from();
    while (at < line.to() && line.bytes()[at] == ' ') {
      at++;
    }
    if (!line.has(at, "Date f")
        || !(line.has(at, "Date flow start") || line.has(at, "Date first seen"))) {
      return Optional.empty();
    }
    return Optional.of(new NfdumpRows(NfdumpColumns.of(line.text(400)), zone.in(context)));
  }
}
