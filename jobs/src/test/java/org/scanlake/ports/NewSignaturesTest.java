package org.scanlake.ports;

import static org.apache.spark.sql.functions.lit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.scanlake.ports.SampleLake.row;
import static org.scanlake.ports.SampleLake.syns;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.scanlake.SparkAssert;
import org.scanlake.SparkExtension;
import org.scanlake.lake.Lake;

@ExtendWith(SparkExtension.class)
class NewSignaturesTest {
  private static final long DAY = 86_400_000_000L;
  private static final long HOUR = 3_600_000_000L;

  @Test
  void onlyPortSetsThatWereNotSeenBeforeTheDayAreNew(SparkAssert spark, @TempDir Path folder) {
    Lake lake =
        SampleLake.of(
            spark.session(),
            folder,
            List.of(
                syns("1970-01-01T23:00:00Z", "192.0.2.1", 30, "445:30"),
                syns("1970-01-02T00:00:00Z", "192.0.2.2", 30, "445:30"),
                syns("1970-01-02T00:00:00Z", "192.0.2.1", 30, "9898:1 5554:29"),
                syns("1970-01-02T03:00:00Z", "192.0.2.1", 30, "5554:20 9898:10"),
                syns("1970-01-02T01:00:00Z", "192.0.2.3", 30, "5554:20 9898:10"),
                syns("1970-01-02T00:00:00Z", "192.0.2.4", 30, "22:30"),
                row("1970-01-02T00:00:00Z,192.0.2.5,30,0,0,0,0,30,30,0,EEEEEEE,80:30")));
    try (PortReport report = PortReport.of(lake, ReportQuery.DEFAULT, lit(true))) {
      assertThat(NewSignatures.since(LocalDate.parse("1970-01-02"), report))
          .containsExactly(
              new SeenSignature("22", DAY, DAY, 1),
              new SeenSignature("5554,9898", DAY, DAY + 3 * HOUR, 2));
      assertThat(NewSignatures.since(LocalDate.parse("1970-01-01"), report)).hasSize(3);
    }
  }
}
