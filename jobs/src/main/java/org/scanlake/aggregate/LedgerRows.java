package org.scanlake.aggregate;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.scanlake.alert.Reason;
import org.scanlake.archive.ArchiveKind;
import org.scanlake.archive.MailMark;
import org.scanlake.measured.MailRows;
import org.scanlake.source.Archive;
import org.scanlake.source.Reading;
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;

/** Rows of table {@code ledger}. */
final class LedgerRows {
  private LedgerRows() {}

  static List<Row> of(int runId, List<ArchiveCounts> archives, Instant loadedAt) {
    return archives.stream().map(archive -> row(runId, archive, loadedAt)).toList();
  }

  /** Of archives of which nothing had to be read. */
  static List<Row> ofTouched(int runId, List<Reading> touched, Instant notedAt) {
    return of(runId, touched.stream().map(ArchiveCounts::new).toList(), notedAt);
  }

  private static Row row(int runId, ArchiveCounts counts, Instant loadedAt) {
    Archive archive = counts.reading().archive();
    MailRows gain = counts.gain();
    return RowFactory.create(
        runId,
        archive.path(),
        archive.kind().name().toLowerCase(Locale.ROOT),
        counts.reading().from(),
        counts.to(),
        archive.size(),
        Timestamp.from(Instant.ofEpochMilli(archive.modifiedMillis())),
        counts.reading().fingerprint().head(),
        counts.reading().fingerprint().tail(),
        counts.reading().contentHash(),
        counts.lines(),
        counts.mails(),
        counts.alertMails(),
        gain.alerts(),
        counts.duplicates(),
        replaced(counts),
        counts.notAlerts(),
        counts.quarantined(),
        gain.rows(),
        gain.flows(),
        gain.repeated(),
        0L,
        gain.badRows(),
        reason(counts),
        Timestamp.from(loadedAt),
        null);
  }

  private static Seq<String> replaced(ArchiveCounts counts) {
    List<String> mails = counts.replacedMails().stream().map(MailMark::hex).toList();
    return CollectionConverters.asScala(mails).toSeq();
  }

  private static String reason(ArchiveCounts counts) {
    if (counts.isDamaged()) {
      return Reason.TRUNCATED_ARCHIVE.name();
    }
    return counts.reading().archive().kind() == ArchiveKind.OTHER ? Reason.NOT_A_MAIL.name() : "";
  }
}
