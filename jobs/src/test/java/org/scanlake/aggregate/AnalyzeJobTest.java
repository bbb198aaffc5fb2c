package org.scanlake.aggregate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Timestamp;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scanlake.SparkAssert;
import org.scanlake.SparkExtension;
import org.scanlake.archive.LocalArchives;
import org.scanlake.lake.Alerts;
import org.scanlake.lake.Lake;
import org.scanlake.lake.LakeTable;
import org.scanlake.lake.Ledger;
import org.scanlake.lake.NoFolderException;
import org.scanlake.lake.Quarantine;
import org.scanlake.summary.ArchivesResult;
import org.scanlake.summary.LocalSummary;

@ExtendWith(SparkExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AnalyzeJobTest {
  private static final int MAILS = 45;
  private static final int SAMPLE = 64 << 10;

  private LoadFixture fixture;
  private Path archive;
  private byte[] mails;
  private FileTime modified;
  private AnalyzeResult loaded;
  private int copies;

  /** One load of the archive; tests start from copies of what it made. */
  @BeforeAll
  void load(SparkAssert spark, @TempDir Path folder) throws IOException {
    fixture = new LoadFixture(spark, folder);
    archive = fixture.synth("a.mbox", MAILS, 7);
    mails = Files.readAllBytes(archive);
    modified = Files.getLastModifiedTime(archive);
    loaded = fixture.run(fixture.lake("loaded"), archive);
  }

  @AfterEach
  void restoreArchive() throws IOException {
    Files.write(archive, mails);
    Files.setLastModifiedTime(archive, modified);
  }

  private Lake copy() throws IOException {
    copies++;
    return fixture.copy("loaded", "copy-" + copies);
  }

  @Test
  void summaryIsThatOfPlainJava() throws IOException {
    AnalyzeResult result = loaded;
    ArchivesResult local =
        new LocalSummary(fixture.configuration, bytes -> {})
            .of(LocalArchives.list(List.of(archive.toString())), 2);
    assertThat(result.summary()).usingRecursiveComparison().isEqualTo(local.summary());
    assertThat(result.lines()).isEqualTo(local.tally().lines());
    assertThat(result.load().mails()).isEqualTo(MAILS);
    ArchiveCounts counts = result.load().archives().get(0);
    assertThat(counts.duplicates()).isEqualTo(local.tally().duplicates()).isPositive();
    assertThat(counts.notAlerts()).isEqualTo(local.tally().notAlerts()).isPositive();
    assertThat(counts.gain().flows()).isEqualTo(local.tally().flows());
    assertThat(counts.gain().badRows()).isEqualTo(local.tally().badRows()).isPositive();
  }

  @Test
  void theSameInputAgainChangesNothing() throws IOException {
    Lake lake = copy();
    AnalyzeResult first = loaded;
    Map<String, List<String>> before = fixture.content(lake);
    AnalyzeResult again = fixture.run(lake, archive);
    assertThat(again.load().archives()).isEmpty();
    assertThat(again.load().unchanged()).isEqualTo(1);
    assertThat(again.summary()).usingRecursiveComparison().isEqualTo(first.summary());
    assertThat(again.lines()).isEqualTo(first.lines());
    assertThat(fixture.content(lake)).isEqualTo(before);
    assertThat(lake.version(Ledger.TABLE)).isZero();
  }

  @Test
  void touchedArchiveIsNotReadAgain() throws IOException {
    Lake lake = copy();
    Map<String, List<String>> before = fixture.content(lake);
    Files.setLastModifiedTime(archive, FileTime.fromMillis(modified.toMillis() + 60_000));
    AnalyzeResult again = fixture.run(lake, archive);
    assertThat(again.load().unchanged()).isEqualTo(1);
    assertThat(again.lines()).isEqualTo(loaded.lines());
    assertThat(withoutLedger(fixture.content(lake))).isEqualTo(withoutLedger(before));
    assertThat(lake.lastRun()).isEqualTo(1);
  }

  @Test
  void touchedArchiveIsNotedOnce() throws IOException {
    Lake lake = copy();
    Files.setLastModifiedTime(archive, FileTime.fromMillis(modified.toMillis() + 60_000));
    fixture.run(lake, archive);
    fixture.run(lake, archive);
    assertThat(lake.version(Ledger.TABLE)).isEqualTo(1);
    assertThat(
            lake.read(Ledger.TABLE)
                .orderBy(Ledger.FROM_OFFSET)
                .select(Ledger.FROM_OFFSET, Ledger.TO_OFFSET, Ledger.MAILS, Ledger.MODIFIED)
                .collectAsList())
        .containsExactly(
            RowFactory.create(0L, (long) mails.length, (long) MAILS, at(modified.toMillis())),
            RowFactory.create(
                (long) mails.length, (long) mails.length, 0L, at(modified.toMillis() + 60_000)));
  }

  /** Beside an archive that is new, in its run. */
  @Test
  void touchedArchiveIsNotedWithALoad() throws IOException {
    Lake lake = copy();
    Files.setLastModifiedTime(archive, FileTime.fromMillis(modified.toMillis() + 60_000));
    Path more = fixture.synth("c.mbox", 5, 9);
    assertThat(fixture.run(lake, archive, more).load().archives()).hasSize(1);
    assertThat(fixture.run(lake, archive, more).load().unchanged()).isEqualTo(2);
    assertThat(lake.version(Ledger.TABLE)).isEqualTo(1);
    assertThat(lake.read(Ledger.TABLE).count()).isEqualTo(3);
  }

  private static Timestamp at(long millis) {
    return new Timestamp(millis);
  }

  private static Map<String, List<String>> withoutLedger(Map<String, List<String>> content) {
    Map<String, List<String>> rest = new TreeMap<>(content);
    rest.remove(Ledger.TABLE.name());
    return rest;
  }

  @Test
  void byteChangedInTheMiddleMeansTheWhole() throws IOException {
    Lake lake = copy();
    byte[] changed = mails.clone();
    String text = new String(mails, StandardCharsets.ISO_8859_1);
    int at = text.indexOf("Subject: ", mails.length / 2) + "Subject: ".length();
    assertThat(at).isBetween(SAMPLE, mails.length - SAMPLE);
    changed[at] = (byte) (changed[at] == 'X' ? 'Y' : 'X');
    Files.write(archive, changed);
    Files.setLastModifiedTime(archive, FileTime.fromMillis(modified.toMillis() + 60_000));
    ArchiveCounts counts = fixture.run(lake, archive).load().archives().get(0);
    assertThat(counts.reading().from()).isZero();
    assertThat(counts.mails()).isEqualTo(MAILS);
  }

  @ParameterizedTest
  @ValueSource(longs = {10_007, 70_001})
  void splitSizeChangesNothing(long splitBytes) throws IOException {
    Lake whole = fixture.lake("loaded");
    Lake split = fixture.lake("split-" + splitBytes);
    fixture.run(split, splitBytes, step -> {}, archive);
    assertThat(fixture.content(split)).isEqualTo(fixture.content(whole));
  }

  @Test
  void grownArchiveIsReadOnFromItsEnd() throws IOException {
    Lake lake = copy();
    AnalyzeResult first = loaded;
    long end = Files.size(archive);
    Path more = fixture.synth("b.mbox", 10, 8);
    Files.write(archive, Files.readAllBytes(more), StandardOpenOption.APPEND);
    AnalyzeResult second = fixture.run(lake, archive);
    assertThat(second.load().archives())
        .singleElement()
        .satisfies(
            counts -> {
              assertThat(counts.reading().from()).isEqualTo(end);
              assertThat(counts.mails()).isEqualTo(10);
            });
    Lake both = fixture.lake("both");
    AnalyzeResult whole = fixture.run(both, archive);
    assertThat(second.summary()).usingRecursiveComparison().isEqualTo(whole.summary());
    assertThat(second.lines()).isEqualTo(whole.lines()).isGreaterThan(first.lines());
  }

  @Test
  void changedArchiveIsReadWhole() throws IOException {
    Lake lake = copy();
    AnalyzeResult first = loaded;
    Files.write(archive, Arrays.copyOf(mails, mails.length - 1));
    AnalyzeResult second = fixture.run(lake, archive);
    ArchiveCounts counts = second.load().archives().get(0);
    assertThat(counts.reading().from()).isZero();
    assertThat(counts.mails()).isEqualTo(MAILS);
    assertThat(counts.alertMails()).isZero();
    assertThat(second.summary()).usingRecursiveComparison().isEqualTo(first.summary());
  }

  @Test
  void mailInTwoArchivesIsOneAlert() throws IOException {
    Path copy = fixture.file("z.mbox", mails);
    AnalyzeResult result = fixture.run(fixture.lake("two"), archive, copy);
    assertThat(result.summary()).usingRecursiveComparison().isEqualTo(loaded.summary());
    ArchiveCounts first = result.load().archives().get(0);
    ArchiveCounts second = result.load().archives().get(1);
    assertThat(second.alertMails()).isZero();
    assertThat(second.duplicates()).isEqualTo(first.alertMails() + first.duplicates());
  }

  @Test
  void mailThatTheLakeHasIsADuplicate() throws IOException {
    Lake lake = copy();
    long alerts = lake.read(Alerts.TABLE).count();
    Path copy = fixture.file("z.mbox", mails);
    AnalyzeResult result = fixture.run(lake, archive, copy);
    assertThat(result.load().unchanged()).isEqualTo(1);
    assertThat(result.load().alerts()).isZero();
    assertThat(lake.read(Alerts.TABLE).count()).isEqualTo(alerts);
  }

  @Test
  void everyOddFileHasItsRow() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(mails);
    }
    Path cut = fixture.file("cut.mbox.gz", Arrays.copyOf(packed.toByteArray(), packed.size() / 2));
    Path empty = fixture.file("empty.mbox", new byte[0]);
    Path other = fixture.file("index.dat", new byte[] {0, 1, 2, 3});
    Lake lake = fixture.lake("odd");
    AnalyzeResult result = fixture.run(lake, cut, empty, other);
    assertThat(result.load().alerts()).isBetween(1L, MAILS - 1L);
    List<Row> ledger =
        lake.read(Ledger.TABLE)
            .orderBy(Ledger.ARCHIVE)
            .select(Ledger.KIND, Ledger.REASON, Ledger.QUARANTINED)
            .collectAsList();
    assertThat(ledger)
        .extracting(row -> row.getString(0) + " " + row.getString(1) + " " + row.getLong(2))
        .startsWith("mbox TRUNCATED_ARCHIVE " + ledger.get(0).getLong(2))
        .endsWith("mbox  0", "other NOT_A_MAIL 0");
    assertThat(ledger.get(0).getLong(2)).isPositive();
    assertThat(reasons(lake)).contains("TRUNCATED_ARCHIVE", "NOT_A_MAIL");
  }

  private static List<String> reasons(Lake lake) {
    return lake.read(Quarantine.TABLE).select(Quarantine.REASON).collectAsList().stream()
        .map(row -> row.getString(0))
        .toList();
  }

  @Test
  void lakeInAFolderOfArchivesIsNoArchive() throws IOException {
    Path mail = Files.createDirectory(fixture.folder.resolve("mail"));
    Files.copy(archive, mail.resolve("a.mbox"));
    Lake lake = fixture.lake("mail/lake");
    AnalyzeResult first = fixture.run(lake, mail);
    assertThat(first.load().archives()).hasSize(1);
    AnalyzeResult again = fixture.run(lake, mail);
    assertThat(again.load().archives()).isEmpty();
    assertThat(again.load().unchanged()).isEqualTo(1);
  }

  @Test
  void archiveThatShrankOrIsEmptyKeepsItsAlerts() throws IOException {
    Lake lake = copy();
    Files.write(archive, Arrays.copyOf(mails, mails.length / 2));
    AnalyzeResult half = fixture.run(lake, archive);
    assertThat(half.load().archives().get(0).reading().from()).isZero();
    assertThat(half.lines()).isLessThan(loaded.lines());
    Files.write(archive, new byte[0]);
    AnalyzeResult empty = fixture.run(lake, archive);
    assertThat(empty.lines()).isZero();
    assertThat(empty.summary().alerts()).isGreaterThanOrEqualTo(loaded.summary().alerts());
    Files.setLastModifiedTime(archive, FileTime.fromMillis(modified.toMillis() + 60_000));
    assertThat(fixture.run(lake, archive).load().unchanged()).isEqualTo(1);
  }

  @Test
  void archiveNamedTwiceIsReadOnce() throws IOException {
    Path link = Files.createSymbolicLink(fixture.folder.resolve("link"), fixture.folder);
    Path winding = fixture.folder.resolve("loaded/../a.mbox");
    AnalyzeResult result =
        fixture.run(fixture.lake("named"), archive, winding, link.resolve("a.mbox"));
    Files.delete(link);
    assertThat(result.load().archives()).hasSize(1);
    assertThat(result.summary()).usingRecursiveComparison().isEqualTo(loaded.summary());
  }

  @ParameterizedTest
  @ValueSource(strings = {"cur/1160.M1.host:2,S", "a b%20c#d?e[1].mbox", "two\nlines.mbox"})
  void archiveMayHaveAnyName(String name) throws IOException {
    Path file = fixture.folder.resolve("named-" + name.length()).resolve(name);
    Files.createDirectories(file.getParent());
    Files.copy(fixture.synth("one.mbox", 1, 3), file);
    Lake lake = fixture.lake("names-" + name.length());
    AnalyzeResult result = fixture.run(lake, fixture.folder.resolve("named-" + name.length()));
    assertThat(result.load().mails()).isEqualTo(1);
    assertThat(lake.read(Ledger.TABLE).select(Ledger.ARCHIVE).head().getString(0)).endsWith(name);
    assertThat(fixture.run(lake, file).load().unchanged()).isEqualTo(1);
  }

  @Test
  void fileIsNoFolderForALake() {
    for (String lake : List.of("a.mbox", "a.mbox/lake")) {
      assertThatThrownBy(() -> fixture.run(fixture.lake(lake), archive))
          .isInstanceOf(NoFolderException.class)
          .hasMessageMatching("Cannot load into .*/a.mbox.*: it is, or lies under, a file; .*");
    }
  }

  @Test
  void missingArchiveIsNamed() {
    Path missing = fixture.folder.resolve("nowhere.mbox");
    assertThatThrownBy(() -> fixture.run(fixture.lake("none"), missing))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("nowhere.mbox");
  }

  @Test
  void lakeIsItsOwnersAlone() throws IOException {
    assertThat(Files.getPosixFilePermissions(fixture.folder.resolve("loaded")))
        .isEqualTo(PosixFilePermissions.fromString("rwx------"));
  }

  @Test
  void everyLoadedRowCarriesItsRun() {
    Lake lake = fixture.lake("loaded");
    for (LakeTable table : List.of(Ledger.TABLE, Alerts.TABLE, Quarantine.TABLE)) {
      assertThat(lake.read(table).select(LakeTable.RUN_ID).distinct().collectAsList())
          .extracting(row -> row.getInt(0))
          .containsExactly(1);
    }
  }
}
