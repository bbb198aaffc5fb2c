package org.scanlake.aggregate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.scanlake.lake.Quarantine.ARCHIVE;
import static org.scanlake.lake.Quarantine.LINE;
import static org.scanlake.lake.Quarantine.MAIL_OFFSET;
import static org.scanlake.lake.Quarantine.PART;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.scanlake.SparkAssert;
import org.scanlake.SparkExtension;

@ExtendWith(SparkExtension.class)
class CurrentQuarantineTest {
  private static final StructType SCHEMA =
      new StructType()
          .add(ARCHIVE, DataTypes.StringType)
          .add(MAIL_OFFSET, DataTypes.LongType)
          .add(PART, DataTypes.IntegerType)
          .add(LINE, DataTypes.IntegerType);

  @Test
  void partsFollowEachOtherByPlaceAndWhatHasNoneComesFirst(SparkAssert spark) {
    List<Row> expected = IntStream.range(0, 80).mapToObj(CurrentQuarantineTest::row).toList();
    List<Row> shuffled = new ArrayList<>(expected);
    Collections.shuffle(shuffled, new Random(7));
    Dataset<Row> sorted =
        CurrentQuarantine.sorted(spark.session().createDataFrame(shuffled, SCHEMA), 4);
    assertThat(sorted.toLocalIterator()).toIterable().containsExactlyElementsOf(expected);
    assertThat(sorted.javaRDD().glom().collect())
        .hasSize(4)
        .allSatisfy(part -> assertThat(part).hasSizeBetween(1, expected.size() / 2));
  }

  /** Of an archive itself, a mail, then rows of a mail; 40 of each archive. */
  private static Row row(int number) {
    String archive = number < 40 ? "a.mbox" : "b.mbox";
    int ofArchive = number % 40;
    if (ofArchive == 0) {
      return RowFactory.create(archive, null, null, null);
    }
    return ofArchive == 1
        ? RowFactory.create(archive, 900L, null, null)
        : RowFactory.create(archive, 1_000L, ofArchive / 20, ofArchive);
  }
}
