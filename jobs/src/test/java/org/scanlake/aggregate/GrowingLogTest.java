package org.scanlake.aggregate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.scanlake.SparkAssert;
import org.scanlake.SparkExtension;
import org.scanlake.lake.Ledger;

/** A plain log that was read while it was being written. */
@ExtendWith(SparkExtension.class)
class GrowingLogTest {
  private static final String HEADER = "ts,td,sa,sp,dp,pr,flg,ipkt,da,ibyt\n";
  private static final String FIRST =
      "2026-01-05 00:00:01,1.0,192.0.2.1,1025,80,TCP,......S.,2,10.0.0.1,120\n";
  private static final String SECOND =
      "2026-01-05 00:10:02,1.0,192.0.2.1,1026,80,TCP,......S.,1,10.0.0.2,1234\n";
  private static final String THIRD =
      "2026-01-05 00:20:03,1.0,192.0.2.2,1027,80,TCP,......S.,1,10.0.0.3,60\n";
  private static final String ALL = HEADER + FIRST + SECOND + THIRD;

  private static LogLake whole;

  @TempDir private Path folder;
  private final SparkAssert spark;
  private LogLake lake;
  private Path log;

  GrowingLogTest(SparkAssert spark) {
    this.spark = spark;
    this.lake = new LogLake(spark.session(), Path.of(""));
    this.log = Path.of("");
  }

  @BeforeEach
  void makeLake() {
    lake = new LogLake(spark.session(), folder.resolve("lake"));
    log = folder.resolve("flows.csv");
  }

  /** Reads the log with as many bytes, then with all. */
  private IngestReport readAt(int length) throws IOException {
    Files.writeString(log, ALL.substring(0, length));
    lake.ingest(log);
    Files.writeString(log, ALL.substring(length), StandardOpenOption.APPEND);
    return lake.ingest(log);
  }

  @BeforeAll
  static void readWhole(SparkAssert spark, @TempDir Path folder) throws IOException {
    whole = new LogLake(spark.session(), folder.resolve("whole"));
    whole.ingest(Files.writeString(folder.resolve("whole.csv"), ALL));
  }

  private void assertReadOnce() {
    assertThat(lake.flows()).isEqualTo(whole.flows()).hasSize(3);
    assertThat(lake.samples()).isEqualTo(whole.samples());
    assertThat(lake.quarantine()).isEmpty();
    assertThat(lake.ledger(Ledger.LINES)).isEqualTo(4);
    assertThat(lake.ledger(Ledger.FLOWS)).isEqualTo(3);
    assertThat(lake.ledger(Ledger.ROWS)).isEqualTo(3);
  }

  @Test
  void halfARowIsReadWhenItIsWhole() throws IOException {
    readAt(ALL.indexOf("10.0.0.2"));

    assertReadOnce();
  }

  @Test
  void halfARowIsNoBadRowAndItsLogIsNamed() throws IOException {
    Files.writeString(log, ALL.substring(0, ALL.indexOf("10.0.0.2")));

    IngestReport report = lake.ingest(log);

    assertThat(report.logs().get(0).isHeldBack()).isTrue();
    assertThat(report.logs().get(0).bad()).isZero();
    assertThat(report.logs().get(0).lines()).isEqualTo(2);
  }

  @Test
  void aWholeRowWithoutLineEndIsReadAtOnce() throws IOException {
    Files.writeString(log, ALL.stripTrailing());

    assertThat(lake.ingest(log).flows()).isEqualTo(3);
    assertThat(lake.ingest(log).unchanged()).isEqualTo(1);
    assertReadOnce();
  }

  @Test
  void aWholeRowIsNotReadAgainWhenItsLineEndComes() throws IOException {
    IngestReport report = readAt((HEADER + FIRST + SECOND).length() - 1);

    assertThat(report.flows()).isEqualTo(1);
    assertReadOnce();
  }

  @Test
  void aRowThatWasCutWithinItsLastNumberIsReplaced() throws IOException {
    IngestReport report = readAt(ALL.indexOf("1234") + 2);

    assertThat(report.flows()).isEqualTo(1);
    assertThat(lake.flows()).anyMatch(row -> row.contains("\"src_bytes\":1234"));
    assertReadOnce();
  }

  @Test
  void aRowThatIsNoRowAsItStandsNowIsTornAndKeptAsItWasRead() throws IOException {
    Files.writeString(log, HEADER + FIRST.strip());
    lake.ingest(log);
    Files.writeString(log, ",more\n" + SECOND, StandardOpenOption.APPEND);

    lake.ingest(log);

    assertThat(lake.flows()).hasSize(2);
    assertThat(lake.quarantine()).containsExactly("2 TORN_ROW " + FIRST.strip() + ",more");
  }
}
