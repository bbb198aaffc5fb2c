package org.scanlake.source;

import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.scanlake.lake.Lake;
import org.scanlake.lake.LakeTable;
import org.scanlake.lake.Ledger;

/**
 * How an archive lay there when it was last read.
 *
 * @param size its bytes, all of which were read
 */
public record LastReading(long size, long modifiedMillis, Fingerprint fingerprint) {

  /** By path, what the ledger says of each archive. */
  public static Map<String, LastReading> all(Lake lake) {
    Map<String, LastReading> byPath = new HashMap<>();
    if (!lake.exists()) {
      return byPath;
    }
    Iterator<Row> rows =
        lake.read(Ledger.TABLE)
            .orderBy(LakeTable.RUN_ID)
            .select(
                Ledger.ARCHIVE,
                Ledger.SIZE,
                Ledger.MODIFIED,
                Ledger.HEAD_HASH,
                Ledger.TAIL_HASH)
            .toLocalIterator();
    while (rows.hasNext()) {
      Row row = rows.next();
      Fingerprint fingerprint = new Fingerprint(row.getString(3), row.getString(4));
      byPath.put(
          row.getString(0),
          new LastReading(row.getLong(1), row.getTimestamp(2).getTime(), fingerprint));
    }
    return byPath;
  }
}
