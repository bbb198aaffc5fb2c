package org.scanlake.aggregate;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.scanlake.alert.Reason;
import org.scanlake.flowlog.LogReason;
import org.scanlake.lake.Ledger;
import org.scanlake.lake.ReplacedFlow;
import org.scanlake.source.Archive;
import org.scanlake.source.CopiedLog;
import org.scanlake.source.Fingerprint;
import org.scanlake.source.Reading;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Rows of table {@code ledger} about flow logs.
 *
 * @param samplesVersion of the samples with those of the load; empty where there are none
 * @param loadedAt of all of them
 */
record LogLedgerRows(int runId, OptionalLong samplesVersion, Instant loadedAt) {
  /**
   * Of logs that were read, of those that others had been, and of those that others of them are.
   */
  List<Row> of(List<LogCounts> logs, List<CopiedLog> copies, List<RecognisedLogs.Twin> twins) {
    return Stream.of(
            copies.stream().flatMap(this::ofCopy),
            logs.stream().map(this::of),
            twins.stream().map(twin -> ofTwin(twin.reading(), logs.get(twin.log()))))
        .flatMap(rows -> rows)
        .toList();
  }

  private Row of(LogCounts counts) {
    Reading reading = counts.log().reading();
    return row(
        reading.archive(),
        counts.log().header().format().text(),
        new CopiedLog.Piece(
            reading.from(),
            counts.to(),
            reading.archive().size(),
            reading.fingerprint(),
            reading.contentHash(),
            counts.lines()),
        counts.replacedFlow().map(ReplacedFlow::text).stream().toList(),
        new long[] {counts.flows(), counts.apart(), counts.bad()},
        reason(counts));
  }

  private static String reason(LogCounts counts) {
    if (counts.isDamaged()) {
      return Reason.TRUNCATED_ARCHIVE.name();
    }
    return counts.isJoined() ? LogReason.OTHER_HEADER.name() : "";
  }

  private Stream<Row> ofCopy(CopiedLog copy) {
    return copy.pieces().stream().map(piece -> ofCopy(copy.archive(), copy.format(), piece));
  }

  private Row ofTwin(Reading reading, LogCounts other) {
    Archive file = reading.archive();
    return ofCopy(
        file,
        other.log().header().format().text(),
        new CopiedLog.Piece(
            0,
            other.to(),
            file.size(),
            reading.fingerprint(),
            reading.contentHash(),
            other.lines()));
  }

  private Row ofCopy(Archive file, String format, CopiedLog.Piece piece) {
    return row(file, format, piece, List.of(), new long[] {0, 0, 0}, Ledger.COPY);
  }

  private Row row(
      Archive file,
      String format,
      CopiedLog.Piece piece,
      List<String> replaced,
      long[] rows,
      String reason) {
    Fingerprint fingerprint = piece.fingerprint();
    return RowFactory.create(
        runId,
        file.path(),
        format,
        piece.from(),
        piece.to(),
        piece.size(),
        Timestamp.from(Instant.ofEpochMilli(file.modifiedMillis())),
        fingerprint.head(),
        fingerprint.tail(),
        piece.contentHash(),
        piece.lines(),
        0L,
        0L,
        0L,
        0L,
        CollectionConverters.asScala(replaced).toSeq(),
        0L,
        0L,
        rows[0] + rows[1] + rows[2],
        rows[0],
        0L,
        rows[1],
        rows[2],
        reason,
        Timestamp.from(loadedAt),
        samplesVersion.isPresent() ? samplesVersion.getAsLong() : null);
  }
}
