package org.scanlake.lake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.scanlake.SparkAssert;
import org.scanlake.SparkExtension;
import org.scanlake.columns.TableFile;

@ExtendWith(SparkExtension.class)
class FileCommitTest {
  private static final LakeTable TABLE =
      LakeTable.loaded(
          "numbers",
          new StructType()
              .add(LakeTable.RUN_ID, DataTypes.IntegerType)
              .add("n", DataTypes.LongType),
          1);

  @TempDir private Path folder;

  private Lake lake(SparkAssert spark, String name) {
    return new Lake(spark.session(), folder.resolve(name).toUri().toString());
  }

  private static NewFile file(Lake lake, int runId, int rows) throws IOException {
    var path = new org.apache.hadoop.fs.Path(lake.folder(TABLE), "run-" + runId + ".parquet");
    try (TableFile file = TableFile.create(new Configuration(), path, TABLE.schema())) {
      for (int row = 0; row < rows; row++) {
        file.rows().numbers(LakeTable.RUN_ID).add(runId);
        file.rows().numbers("n").add(row);
        file.endRow();
      }
      return NewFile.of(new Configuration(), path, file.end());
    }
  }

  private String log(String lake, int version) throws IOException {
    return Files.readString(
        folder.resolve(lake).resolve(String.format("numbers/_delta_log/%020d.json", version)));
  }

  /** Lines of a commit but for who wrote it, with ids and times left out. */
  private String timeless(String log, String kinds) {
    return log.lines()
        .filter(line -> line.matches("\\{\"(" + kinds + ")\":.*"))
        .map(line -> line.replaceAll("\"(id|createdTime)\":(\"[^\"]*\"|\\d+)", "\"$1\":0"))
        .sorted()
        .collect(Collectors.joining("\n"));
  }

  @Test
  void newTableIsTheOneThatSparkMakes(SparkAssert spark) throws IOException {
    Lake ours = lake(spark, "ours");
    ours.addFiles(TABLE, List.of(file(ours, 1, 3)), 1);
    lake(spark, "sparks").append(TABLE, List.of(RowFactory.create(1, 0L)));
    assertThat(timeless(log("ours", 0), "metaData|protocol"))
        .isEqualTo(timeless(log("sparks", 0), "metaData|protocol"))
        .contains("\"delta.dataSkippingNumIndexedCols\":\"1\"");
  }

  @Test
  void statisticsOfAFileTellItsRowsAndItsRun(SparkAssert spark) throws IOException {
    Lake lake = lake(spark, "ours");
    lake.addFiles(TABLE, List.of(file(lake, 7, 3)), 7);
    assertThat(log("ours", 0))
        .contains("\"path\":\"run-7.parquet\"")
        .contains(
            "{\\\"numRecords\\\":3,\\\"minValues\\\":{\\\"run_id\\\":7},"
                + "\\\"maxValues\\\":{\\\"run_id\\\":7},\\\"nullCount\\\":{\\\"run_id\\\":0}}");
  }

  @Test
  void filesOfALaterRunAreAddedAndTheTableStaysAsItIs(SparkAssert spark) throws IOException {
    Lake lake = lake(spark, "ours");
    lake.addFiles(TABLE, List.of(file(lake, 1, 3)), 1);
    lake.addFiles(TABLE, List.of(file(lake, 2, 5)), 2);
    assertThat(log("ours", 1)).doesNotContain("metaData").doesNotContain("protocol");
    assertThat(
            spark
                .session()
                .read()
                .format("delta")
                .load(lake.folder(TABLE))
                .groupBy(LakeTable.RUN_ID)
                .count()
                .orderBy(LakeTable.RUN_ID)
                .collectAsList())
        .extracting(row -> row.mkString(" "))
        .containsExactly("1 3", "2 5");
  }
}
