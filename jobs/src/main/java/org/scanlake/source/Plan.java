package org.scanlake.source;

import java.util.List;

/**
 * What to do about archives.
 *
 * @param readings what has to be read, in the order of the archives
 * @param touched archives that have another time but the old content: readings of nothing from
 *     their end, for the ledger, so that they are not hashed again for the same time
 * @param copies flow logs whose content, or the beginning of it, was read under another name
 */
public record Plan(List<Reading> readings, List<Reading> touched, List<CopiedLog> copies) {
  public Plan {
    readings = List.copyOf(readings);
    touched = List.copyOf(touched);
    copies = List.copyOf(copies);
  }
}
