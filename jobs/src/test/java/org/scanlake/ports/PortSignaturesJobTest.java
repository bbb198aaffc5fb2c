package org.scanlake.ports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.scanlake.SparkAssert;
import org.scanlake.SparkExtension;
import org.scanlake.conf.Configuration;
import org.scanlake.lake.Lake;
import org.scanlake.lake.PortSignatures;
import org.scanlake.measured.Rules;
import org.scanlake.worm.ReportWindow;
import org.scanlake.worm.WorkRule;

@ExtendWith(SparkExtension.class)
class PortSignaturesJobTest {
  private static final Rules RULES =
      Rules.of(Configuration.load(Path.of("..", "conf"), Optional.empty()));

  @TempDir private Path folder;

  @Test
  void aRowHasAllThatIsReported(SparkAssert spark) throws IOException {
    Lake lake = SampleLake.of(spark.session(), folder, SampleLake.seedExamples());
    PortSignaturesJob.run(lake, RULES, ReportQuery.DEFAULT);
    List<Row> rows = lake.read(PortSignatures.TABLE).orderBy(PortSignatures.SOURCE).collectAsList();
    assertThat(rows).hasSize(8);
    assertThat(rows.get(2).mkString("|"))
        .isEqualTo(
            RULES.hash()
                + "|2004-11-29 10:00:00.0|3600|2004|198.51.100.3|200|WOR|100|0|200|0|0|0|60|200|60"
                + "|2|EELLEEE|ArraySeq(5554, 9898)|ArraySeq(131, 69)|ArraySeq(65, 34)|false|2|0"
                + "|dabber|worm|work 100 >= 80|null|2|2004-11-29 10:00:00.0|2004-11-29 10:04:30.0");
  }

  @Test
  void anotherRunReplacesTheRows(SparkAssert spark) throws IOException {
    Lake lake = SampleLake.of(spark.session(), folder, SampleLake.seedExamples());
    PortSignaturesJob.run(lake, RULES, ReportQuery.DEFAULT);
    PortSignaturesJob.run(lake, RULES, new ReportQuery(ReportWindow.DAY, WorkRule.OF_2_5, 20, 90));
    assertThat(lake.read(PortSignatures.TABLE).select(PortSignatures.WINDOW_S).collectAsList())
        .extracting(row -> row.getInt(0))
        .containsExactly(86_400, 86_400, 86_400, 86_400, 86_400);
  }

  @Test
  void withoutListedSourcesTheTableIsThereAndEmpty(SparkAssert spark) throws IOException {
    Lake lake = SampleLake.of(spark.session(), folder, List.of());
    PortSignaturesJob.run(lake, RULES, ReportQuery.DEFAULT);
    assertThat(lake.has(PortSignatures.TABLE)).isTrue();
    assertThat(lake.read(PortSignatures.TABLE).isEmpty()).isTrue();
  }
}
