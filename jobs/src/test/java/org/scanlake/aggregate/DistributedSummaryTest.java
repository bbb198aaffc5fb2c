package org.scanlake.aggregate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.luben.zstd.ZstdOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.apache.commons.io.FileUtils;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scanlake.RemoteFiles;
import org.scanlake.SparkAssert;
import org.scanlake.SparkExtension;
import org.scanlake.archive.LocalArchives;
import org.scanlake.archive.UnreadableArchiveException;
import org.scanlake.conf.Configuration;
import org.scanlake.measured.Rules;
import org.scanlake.report.MailCounts;
import org.scanlake.summary.ArchivesResult;
import org.scanlake.summary.ClassicSummary;
import org.scanlake.summary.LocalSummary;

/** Spark and local threads give the same of the same archives. */
@ExtendWith(SparkExtension.class)
class DistributedSummaryTest {
  private static final Path SAMPLES = Path.of("../data-samples");
  private static final Configuration CONFIGURATION =
      Configuration.load(Path.of("../conf"), Optional.of(SAMPLES.resolve("2006.conf")));

  private static final List<String> ARCHIVES =
      List.of(
          "2006.mbox", "netscan", "copy.mbox.gz", "copy.mbox.bz2", "copy.mbox.zst", "Maildir", "");

  @TempDir private static Path samples;
  @TempDir private Path folder;

  /** The samples, compressed copies, a Maildir with one in delivery, and files that are no mail. */
  @BeforeAll
  static void copySamples() throws IOException {
    FileUtils.copyDirectory(SAMPLES.toFile(), samples.toFile());
    compress("copy.mbox.gz", GZIPOutputStream::new);
    compress("copy.mbox.bz2", BZip2CompressorOutputStream::new);
    compress("copy.mbox.zst", ZstdOutputStream::new);
    for (String name : List.of("cur", "new", "tmp")) {
      Path mails = Files.createDirectories(samples.resolve("Maildir").resolve(name));
      Files.copy(samples.resolve("netscan/ctime.eml"), mails.resolve("1160209800.M1." + name));
    }
  }

  private interface Compressor {
    OutputStream on(OutputStream out) throws IOException;
  }

  private static void compress(String name, Compressor compressor) throws IOException {
    try (OutputStream out = compressor.on(Files.newOutputStream(samples.resolve(name)))) {
      Files.copy(samples.resolve("2006.mbox"), out);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {4_099, 65_536, LoadSettings.SPLIT_BYTES})
  void samplesGiveTheSameSummaryOnSparkAndWithout(long splitBytes, SparkAssert spark)
      throws IOException {
    for (String name : ARCHIVES) {
      Path archive = samples.resolve(name).toRealPath();
      ArchivesResult local = local(archive);
      assertSame(distributed(spark, splitBytes, archive.toString()), local);
      assertSame(distributed(spark, splitBytes, RemoteFiles.url(archive)), local);
    }
  }

  /** Equal mails without a date of their own have that of their separator line. */
  @Test
  void ofEqualMailsTheFirstInArchiveOrderCounts(SparkAssert spark) throws IOException {
    String mail = "Subject: Potential Scan: 192.0.2.7\n\nHello.\n\n";
    String first = "From a@example.org Mon Oct  9 08:30:00 2006\n" + mail;
    String later = "From a@example.org Tue Oct 10 08:30:00 2006\n" + mail;
    Files.writeString(folder.resolve("a.mbox"), first, StandardCharsets.US_ASCII);
    Files.writeString(folder.resolve("b.mbox"), later + later, StandardCharsets.US_ASCII);
    String url = RemoteFiles.url(folder.toRealPath());
    ArchivesResult result = distributed(spark, 1, url + "/b.mbox", url + "/a.mbox");
    assertThat(result.summary().alerts()).isEqualTo(1);
    assertThat(result.summary().on(DayOfWeek.MONDAY)).isEqualTo(1);
    assertThat(result.tally().duplicates()).isEqualTo(2);
  }

  @Test
  void folderWithoutFilesHasNoMails(SparkAssert spark) throws IOException {
    assertThat(distributed(spark, 1, RemoteFiles.url(folder)).tally().mails()).isZero();
  }

  @Test
  void writesNothing(SparkAssert spark) throws IOException {
    Files.writeString(folder.resolve("a.mbox"), "From a@example.org Mon Oct  9 08:30:00 2006\n");
    distributed(spark, 1, RemoteFiles.url(folder));
    try (Stream<Path> files = Files.walk(folder)) {
      assertThat(files).containsExactly(folder, folder.resolve("a.mbox"));
    }
  }

  @Test
  void archiveThatIsNotThereIsNamed(SparkAssert spark) {
    String absent = RemoteFiles.url(folder.resolve("absent"));
    assertThatThrownBy(() -> distributed(spark, 1, absent))
        .isInstanceOf(UnreadableArchiveException.class)
        .hasMessageContaining("/absent: no such file or directory");
  }

  private static ArchivesResult distributed(SparkAssert spark, long splitBytes, String... archives)
      throws IOException {
    return new DistributedSummary(spark.jsc(), Rules.of(CONFIGURATION), splitBytes)
        .of(List.of(archives));
  }

  private static ArchivesResult local(Path archive) throws IOException {
    return new LocalSummary(CONFIGURATION, bytes -> {})
        .of(LocalArchives.list(List.of(archive.toString())), 2);
  }

  private static void assertSame(ArchivesResult distributed, ArchivesResult local) {
    assertThat(text(distributed)).isEqualTo(text(local));
    assertThat(distributed.archives().keySet())
        .extracting(archive -> archive.replaceFirst("^(file:|remote://disk)", ""))
        .containsExactlyElementsOf(local.archives().keySet());
    assertThat(distributed.archives().values())
        .extracting(MailCounts::of)
        .containsExactlyElementsOf(local.archives().values().stream().map(MailCounts::of).toList());
    assertThat(distributed.tally().unmatchedSubjects())
        .isEqualTo(local.tally().unmatchedSubjects());
  }

  private static String text(ArchivesResult result) {
    return ClassicSummary.text(
        result.summary(),
        CONFIGURATION.signatures(),
        result.tally().lines(),
        ZonedDateTime.of(2007, 8, 27, 17, 27, 50, 0, ZoneOffset.UTC),
        1,
        "archives");
  }
}
