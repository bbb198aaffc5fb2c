package org.scanlake.aggregate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scanlake.SparkAssert;
import org.scanlake.SparkExtension;

/** Logs that were joined to one file have several headers. */
@ExtendWith(SparkExtension.class)
class JoinedLogTest {
  private static final String ONE = "ts,td,sa,sp,da,dp,pr,flg,ipkt,ibyt\n";
  private static final String OTHER = "ts,td,da,dp,sa,sp,pr,flg,ipkt,ibyt\n";
  private static final String ZEEK =
      "#separator \\x09\n#path\tconn\n#fields\tts\tid.orig_h\tid.orig_p\tid.resp_h\tid.resp_p\tproto"
          + "\tconn_state\n";

  @TempDir private Path folder;
  private final SparkAssert spark;
  private LogLake lake;
  private Path log = Path.of("");

  JoinedLogTest(SparkAssert spark) {
    this.spark = spark;
    this.lake = new LogLake(spark.session(), Path.of(""));
  }

  @BeforeEach
  void makeLake() {
    lake = new LogLake(spark.session(), folder.resolve("lake"));
    log = folder.resolve("joined.csv");
  }

  /** From 192.0.2.1 to 10.0.0.1 under {@link #ONE}. */
  private static String rows(int from, int to) {
    StringBuilder text = new StringBuilder();
    for (int i = from; i < to; i++) {
      text.append(
          "2026-01-05 00:%02d:00,1.0,192.0.2.1,1025,10.0.0.1,80,TCP,......S.,1,60\n".formatted(i));
    }
    return text.toString();
  }

  private long from(String source) {
    return lake.flows().stream()
        .filter(row -> row.contains("\"source\":\"" + source + "\""))
        .count();
  }

  @ParameterizedTest
  @ValueSource(longs = {100, 1 << 20})
  void eachRowIsReadUnderTheHeaderBeforeItHoweverTheLogIsSplit(long splitBytes) throws IOException {
    Files.writeString(log, ONE + rows(0, 9) + OTHER + rows(9, 20) + ONE + rows(20, 23));

    IngestReport report = lake.ingest(splitBytes, log);

    assertThat(report.flows()).isEqualTo(23);
    assertThat(from("192.0.2.1")).isEqualTo(12);
    assertThat(from("10.0.0.1")).isEqualTo(11);
  }

  @Test
  void whatIsAddedToAJoinedLogIsReadUnderItsLastHeader() throws IOException {
    Files.writeString(log, ONE + rows(0, 1) + OTHER + rows(1, 2));
    lake.ingest(log);
    Files.writeString(log, rows(2, 4), StandardOpenOption.APPEND);

    lake.ingest(log);

    assertThat(from("10.0.0.1")).isEqualTo(3);
    assertThat(from("192.0.2.1")).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(longs = {60, 1 << 20})
  void rowsUnderAHeaderOfAnotherFormatAreBad(long splitBytes) throws IOException {
    String row = "1767571200.0\t192.0.2.9\t1\t10.0.0.1\t80\ttcp\tS0";
    Files.writeString(log, ONE + rows(0, 1) + ZEEK + row + "\n" + ONE + rows(1, 2));

    lake.ingest(splitBytes, log);

    assertThat(lake.quarantine()).containsExactly("6 OTHER_HEADER " + row);
    assertThat(from("192.0.2.1")).isEqualTo(2);
  }
}
