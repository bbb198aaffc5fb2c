package org.scanlake.aggregate;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.scanlake.alert.Reason;
import org.scanlake.source.Archive;
import org.scanlake.source.Reading;
import scala.jdk.javaapi.CollectionConverters;

/** Rows of table {@code ledger} about flow logs. */
final class LogLedgerRows {
  private LogLedgerRows() {}

  /**
   * The row of a log.
   *
   * @param samplesVersion of the samples with those of the load; empty where there are none
   */
  static Row of(int runId, LogCounts counts, OptionalLong samplesVersion, Instant loadedAt) {
    Reading reading = counts.log().reading();
    Archive file = reading.archive();
    return RowFactory.create(
        runId,
        file.path(),
        counts.log().header().format().text(),
        reading.from(),
        counts.to(),
        file.size(),
        Timestamp.from(Instant.ofEpochMilli(file.modifiedMillis())),
        reading.fingerprint().head(),
        reading.fingerprint().tail(),
        reading.contentHash(),
        counts.lines(),
        0L,
        0L,
        0L,
        0L,
        CollectionConverters.asScala(List.<String>of()).toSeq(),
        0L,
        0L,
        counts.flows() + counts.apart() + counts.bad(),
        counts.flows(),
        0L,
        counts.apart(),
        counts.bad(),
        counts.isDamaged() ? Reason.TRUNCATED_ARCHIVE.name() : "",
        Timestamp.from(loadedAt),
        samplesVersion.isPresent() ? samplesVersion.getAsLong() : null);
  }
}
