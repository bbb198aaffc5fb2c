package org.scanlake;

import static org.apache.spark.sql.RowFactory.create;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(SparkExtension.class)
class SparkAssertTest {
  private static final StructType SCHEMA =
      new StructType()
          .add("dst_port", DataTypes.IntegerType, true)
          .add("flows", DataTypes.LongType, false);

  @Test
  void equalRowsPass(SparkAssert spark) {
    spark.assertDataFrameEquals(
        rows(spark, create(80, 2L), create(null, 1L)),
        rows(spark, create(80, 2L), create(null, 1L)));
  }

  @Test
  void oneOtherValueFails(SparkAssert spark) {
    Dataset<Row> expected = rows(spark, create(80, 2L));
    Dataset<Row> actual = rows(spark, create(80, 3L));
    assertThatThrownBy(() -> spark.assertDataFrameEquals(expected, actual))
        .isInstanceOf(AssertionError.class);
  }

  @Test
  void orderMattersOnlyWhereAsked(SparkAssert spark) {
    Dataset<Row> up = rows(spark, create(80, 2L), create(443, 1L));
    Dataset<Row> down = rows(spark, create(443, 1L), create(80, 2L));
    spark.assertDataFrameNoOrderEquals(up, down);
    assertThatThrownBy(() -> spark.assertDataFrameEquals(up, down))
        .isInstanceOf(AssertionError.class);
  }

  @Test
  void deltaGivesBackWhatWasWritten(SparkAssert spark, @TempDir Path lake) {
    Dataset<Row> written = rows(spark, create(80, 2L), create(null, 1L));
    String table = lake.resolve("ports").toString();
    written.coalesce(1).write().format("delta").save(table);
    spark.assertDataFrameDataEquals(written, spark.session().read().format("delta").load(table));
  }

  @Test
  void scalaTestIsAbsent() {
    assertThatThrownBy(() -> Class.forName("org.scalatest.Assertions"))
        .isInstanceOf(ClassNotFoundException.class);
  }

  @Test
  void everyTestHasTheSameSession(SparkAssert spark) {
    assertThat(spark.session().sparkContext().master()).isEqualTo("local[2]");
  }

  private static Dataset<Row> rows(SparkAssert spark, Row... rows) {
    return spark.session().createDataFrame(List.of(rows), SCHEMA).coalesce(1);
  }
}
