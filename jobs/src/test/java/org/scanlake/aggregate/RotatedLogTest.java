package org.scanlake.aggregate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.scanlake.SparkAssert;
import org.scanlake.SparkExtension;
import org.scanlake.lake.Ledger;

/** Logs that get another name or are compressed, and copies. */
@ExtendWith(SparkExtension.class)
class RotatedLogTest {
  private static final String HEADER = "ts,td,sa,sp,dp,pr,flg,ipkt,da,ibyt\n";

  @TempDir private Path folder;
  private final SparkAssert spark;
  private LogLake lake;
  private Path logs = Path.of("");
  private Path log = Path.of("");

  RotatedLogTest(SparkAssert spark) {
    this.spark = spark;
    this.lake = new LogLake(spark.session(), Path.of(""));
  }

  @BeforeEach
  void makeLog() throws IOException {
    lake = new LogLake(spark.session(), folder.resolve("lake"));
    logs = Files.createDirectory(folder.resolve("logs"));
    log = Files.writeString(logs.resolve("flows.csv"), HEADER + rows(0, 3));
  }

  /** One an hour, so that no two are in one sample. */
  private static String rows(int from, int to) {
    StringBuilder text = new StringBuilder();
    for (int i = from; i < to; i++) {
      text.append(
          "2026-01-05 %02d:00:00,1.0,192.0.2.1,1025,80,TCP,......S.,1,10.0.0.1,60\n".formatted(i));
    }
    return text.toString();
  }

  private static void append(Path log, String text) throws IOException {
    Files.writeString(log, text, StandardOpenOption.APPEND);
  }

  private static void compress(Path log, String name) throws IOException {
    byte[] content = Files.readAllBytes(log);
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(log.resolveSibling(name)))) {
      out.write(content);
    }
    Files.delete(log);
  }

  @Test
  void ofACopyThatGrewOnlyWhatWasAddedIsRead() throws IOException {
    lake.ingest(log);
    Path copy = Files.copy(log, logs.resolve("copy.csv"));
    IngestReport copied = lake.ingest(copy);
    append(copy, rows(3, 5));

    IngestReport grown = lake.ingest(copy);

    assertThat(copied.copies()).singleElement().asString().endsWith("/copy.csv");
    assertThat(grown.flows()).isEqualTo(2);
    assertThat(lake.flows()).hasSize(5);
  }

  @Test
  void aKnownCopyIsUnchangedTheNextTime() throws IOException {
    lake.ingest(log);
    Files.copy(log, logs.resolve("copy.csv"));
    lake.ingest(logs);

    IngestReport again = lake.ingest(logs);

    assertThat(again.unchanged()).isEqualTo(2);
    assertThat(again.copies()).isEmpty();
    assertThat(lake.ledger(Ledger.FLOWS)).isEqualTo(3);
  }

  @Test
  void rotationLosesNothingAndDoublesNothing() throws IOException {
    lake.ingest(logs);
    append(log, rows(3, 5));
    Files.move(log, logs.resolve("flows.csv.1"));
    Files.writeString(log, HEADER + rows(5, 7));
    assertThat(lake.ingest(logs).flows()).isEqualTo(4);

    compress(logs.resolve("flows.csv.1"), "flows.csv.2.gz");
    append(log, rows(7, 8));
    Files.move(log, logs.resolve("flows.csv.1"));
    Files.writeString(log, HEADER + rows(8, 10));
    IngestReport last = lake.ingest(logs);

    assertThat(last.refused()).isEmpty();
    assertThat(last.flows()).isEqualTo(3);
    assertThat(lake.flows()).hasSize(10).doesNotHaveDuplicates();
    assertThat(lake.ingest(logs).unchanged()).isEqualTo(3);
  }

  @Test
  void aLogThatGrewBeforeItWasCompressedIsReadFromThere() throws IOException {
    lake.ingest(logs);
    append(log, rows(3, 5));
    compress(log, "flows.csv.gz");

    assertThat(lake.ingest(logs).flows()).isEqualTo(2);
    assertThat(lake.flows()).hasSize(5).doesNotHaveDuplicates();
  }

  @Test
  void aLogIsKnownAgainWhenItIsDecompressed() throws IOException {
    compress(log, "flows.csv.gz");
    lake.ingest(logs);
    Files.writeString(log, HEADER + rows(0, 3));

    IngestReport report = lake.ingest(log);

    assertThat(report.logs()).isEmpty();
    assertThat(report.copies()).hasSize(1);
  }

  @Test
  void ofALogAndItsCompressedCopyInOneLoadOneIsRead() throws IOException {
    byte[] content = Files.readAllBytes(log);
    compress(log, "flows.csv.gz");
    Files.write(log, content);

    IngestReport report = lake.ingest(logs);

    assertThat(report.logs()).hasSize(1);
    assertThat(report.copies()).hasSize(1);
    assertThat(lake.flows()).hasSize(3);
  }

  @Test
  void aLogWithOtherContentIsRefusedByNameAndTheOthersAreRead() throws IOException {
    lake.ingest(logs);
    Files.write(log, (HEADER + rows(10, 12)).getBytes(StandardCharsets.US_ASCII));
    Files.writeString(logs.resolve("other.csv"), HEADER + rows(4, 5));

    IngestReport report = lake.ingest(logs);

    assertThat(report.refused())
        .singleElement()
        .satisfies(
            refusal -> {
              assertThat(refusal.path()).endsWith("/flows.csv");
              assertThat(refusal.reason()).contains("give another log another name");
            });
    assertThat(report.flows()).isEqualTo(1);
  }

  @Test
  void aFileThatIsNotCompressedAsItsNameSaysIsRefusedForThat() throws IOException {
    Path plain = Files.writeString(logs.resolve("plain.csv.gz"), HEADER + rows(0, 1));

    assertThat(lake.ingest(plain).refused())
        .singleElement()
        .satisfies(
            refusal ->
                assertThat(refusal.reason())
                    .isEqualTo(
                        "is not compressed as its name says, or damaged from its beginning"));
  }
}
