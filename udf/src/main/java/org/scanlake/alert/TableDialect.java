package org.scanlake.alert;

import java.util.Optional;

/** A flow-table dialect whose tables start at a header line (nfdump, rwcut, Argus). */
public interface TableDialect {
  /** The name that configuration, {@code alerts} and {@code try} use. */
  String name();

  /** The reader of the rows that {@code line} heads; empty when it is no header of this dialect. */
  Optional<RowReader> tableAt(Line line, TableContext context);
}
