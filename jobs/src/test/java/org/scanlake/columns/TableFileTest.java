package org.scanlake.columns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.metadata.BlockMetaData;
import org.apache.parquet.hadoop.metadata.ColumnChunkMetaData;
import org.apache.parquet.hadoop.util.HadoopInputFile;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.unsafe.types.UTF8String;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.scanlake.SparkAssert;
import org.scanlake.SparkExtension;

@ExtendWith(SparkExtension.class)
class TableFileTest {
  private static final StructType SCHEMA =
      new StructType()
          .add("int", DataTypes.IntegerType)
          .add("long", DataTypes.LongType)
          .add("time", DataTypes.TimestampType)
          .add("text", DataTypes.StringType);

  @TempDir private java.nio.file.Path folder;

  private record Line(
      @Nullable Integer number, @Nullable Long big, @Nullable Long micros, @Nullable String text) {}

  private Path path() {
    return new Path(folder.resolve("a.parquet").toUri());
  }

  private long write(int rows, IntFunction<Line> line) throws IOException {
    try (TableFile file = TableFile.create(new Configuration(), path(), SCHEMA)) {
      for (int row = 0; row < rows; row++) {
        add(file.rows(), line.apply(row));
        file.endRow();
      }
      return file.end();
    }
  }

  private static void add(RowGroup rows, Line line) {
    rows.numbers("int").add(line.number == null ? NumberColumn.ABSENT : line.number);
    rows.numbers("long").add(line.big == null ? NumberColumn.ABSENT : line.big);
    rows.numbers("time").add(line.micros == null ? NumberColumn.ABSENT : line.micros);
    TextColumn texts = rows.texts("text");
    if (line.text == null) {
      texts.addAbsent();
    } else {
      texts.add(texts.id(UTF8String.fromString(line.text)));
    }
  }

  private List<Line> read(SparkAssert spark) {
    List<Line> lines = new ArrayList<>();
    for (Row row :
        spark.session().read().schema(SCHEMA).parquet(path().toString()).collectAsList()) {
      Timestamp time = row.getAs("time");
      lines.add(
          new Line(
              row.getAs("int"),
              row.getAs("long"),
              time == null ? null : micros(time.toInstant()),
              row.getAs("text")));
    }
    return lines;
  }

  private static long micros(Instant time) {
    return time.getEpochSecond() * 1_000_000 + time.getNano() / 1_000;
  }

  private List<BlockMetaData> groups() throws IOException {
    try (ParquetFileReader file =
        ParquetFileReader.open(HadoopInputFile.fromPath(path(), new Configuration()))) {
      return file.getFooter().getBlocks();
    }
  }

  private ColumnChunkMetaData chunk(int column) throws IOException {
    return groups().get(0).getColumns().get(column);
  }

  /** Columns that repeat, that never do, that hold one value, and with gaps in all of them. */
  private static Line mixed(int row) {
    SplittableRandom random = new SplittableRandom(row);
    return new Line(
        random.nextInt(3) == 0 ? null : random.nextInt(50) - 25,
        random.nextInt(1000) == 0 ? null : random.nextLong() >> 1,
        row % 20_000 < 100 ? null : -row * 1_000_003L,
        row % 7 == 0 ? null : "é\u0000,\"" + random.nextInt(40_000));
  }

  @Test
  void everyValueComesBackInItsRowAcrossPagesAndRowGroups(SparkAssert spark) throws IOException {
    int rows = RowGroup.ROWS * 2 + 12_345;
    assertThat(write(rows, TableFileTest::mixed)).isEqualTo(rows);
    assertThat(groups()).hasSize(3);
    List<Line> lines = read(spark);
    assertThat(lines).hasSize(rows);
    assertThat(IntStream.range(0, rows).filter(row -> !lines.get(row).equals(mixed(row))))
        .isEmpty();
  }

  @Test
  void limitsOfTheTypesComeBack(SparkAssert spark) throws IOException {
    List<Line> lines =
        List.of(
            new Line(Integer.MIN_VALUE, Long.MAX_VALUE, -1L, ""),
            new Line(Integer.MAX_VALUE, Long.MIN_VALUE + 1, 253_402_300_799_999_999L, "x"),
            new Line(-1, -1L, 0L, "x".repeat(100_000)));
    write(lines.size(), lines::get);
    assertThat(read(spark)).isEqualTo(lines);
  }

  @Test
  void columnsWithoutAnyValueComeBackEmpty(SparkAssert spark) throws IOException {
    Line nothing = new Line(null, null, null, null);
    write(3, row -> nothing);
    assertThat(read(spark)).containsExactly(nothing, nothing, nothing);
  }

  @Test
  void fileWithoutRowsIsReadAsNone(SparkAssert spark) throws IOException {
    assertThat(write(0, TableFileTest::mixed)).isZero();
    assertThat(read(spark)).isEmpty();
  }

  @Test
  void fullRowGroupAtTheEndIsNotFollowedByAnEmptyOne() throws IOException {
    write(RowGroup.ROWS, TableFileTest::mixed);
    assertThat(groups()).hasSize(1);
  }

  @Test
  void statisticsTellLeastMostAndAbsentOfEachColumn() throws IOException {
    List<String> texts = List.of("b", "ab", "c");
    write(
        40_000,
        row -> row % 2 == 0 ? new Line(null, null, null, null) : line(row, texts.get(row % 3)));
    assertThat(chunk(0).getStatistics().minAsString()).isEqualTo("-39999");
    assertThat(chunk(0).getStatistics().maxAsString()).isEqualTo("-1");
    assertThat(chunk(1).getStatistics().minAsString()).isEqualTo("1");
    assertThat(chunk(1).getStatistics().maxAsString()).isEqualTo("39999");
    assertThat(chunk(3).getStatistics().minAsString()).isEqualTo("ab");
    assertThat(chunk(3).getStatistics().maxAsString()).isEqualTo("c");
    for (int column = 0; column < 4; column++) {
      assertThat(chunk(column).getStatistics().getNumNulls()).isEqualTo(20_000);
    }
  }

  private static Line line(int row, String text) {
    return new Line(-row, (long) row, (long) row, text);
  }

  @Test
  void whatRepeatsIsKeptOnceAndWhatDoesNotAsItIs() throws IOException {
    write(100_000, row -> new Line(row % 1000, row * 31L, 0L, "text " + row % 100));
    assertThat(chunk(0).hasDictionaryPage()).isTrue();
    assertThat(chunk(0).getTotalUncompressedSize()).isLessThan(100_000 * 10 / 8 + 1000 * 4 + 2000);
    assertThat(chunk(1).hasDictionaryPage()).isFalse();
    assertThat(chunk(2).getTotalUncompressedSize()).isLessThan(1000);
    assertThat(chunk(3).hasDictionaryPage()).isTrue();
    assertThat(chunk(3).getTotalUncompressedSize()).isLessThan(100_000 * 7 / 8 + 100 * 11 + 2000);
  }

  @Test
  void pairIsSpelledOncePerRowGroup() throws IOException {
    List<String> spelled = new ArrayList<>();
    try (TableFile file =
        TableFile.create(
            new Configuration(), path(), new StructType().add("pair", DataTypes.StringType))) {
      for (int row = 0; row < RowGroup.ROWS + 10; row++) {
        file.rows().texts("pair").add(row % 2, 5, (high, low) -> spell(spelled, high, low));
        file.endRow();
      }
      file.end();
    }
    assertThat(spelled).containsExactly("0-5", "1-5", "0-5", "1-5");
  }

  private static UTF8String spell(List<String> spelled, long high, long low) {
    spelled.add(high + "-" + low);
    return UTF8String.fromString(high + "-" + low);
  }

  @Test
  void fileThatWasNotEndedIsDeleted() throws IOException {
    try (TableFile file = TableFile.create(new Configuration(), path(), SCHEMA)) {
      for (int row = 0; row <= RowGroup.ROWS; row++) {
        add(file.rows(), mixed(row));
        file.endRow();
      }
      assertThat(folder.resolve("a.parquet")).exists();
    }
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void manyDifferentTextsEndARowGroupBeforeItsTime(SparkAssert spark) throws IOException {
    int rows = RowGroup.TEXTS + 10;
    write(rows, row -> new Line(row, null, null, "text " + row));
    assertThat(groups().stream().map(BlockMetaData::getRowCount))
        .containsExactly((long) RowGroup.TEXTS, 10L);
    assertThat(read(spark)).extracting(Line::text).endsWith("text " + (rows - 1)).hasSize(rows);
  }

  @Test
  void longTextsEndARowGroupBeforeTheirNumberDoes() throws IOException {
    // With its length of four bytes each text takes 4 KiB.
    String end = "x".repeat(4096 - 4 - 6);
    int rows = (int) (RowGroup.TEXT_BYTES / 4096);
    write(rows + 10, row -> new Line(row, null, null, "%06d".formatted(row) + end));
    assertThat(groups().stream().map(BlockMetaData::getRowCount)).containsExactly((long) rows, 10L);
  }

  @Test
  void rowThatLeavesAColumnOutIsRefused() throws IOException {
    try (TableFile file = TableFile.create(new Configuration(), path(), SCHEMA)) {
      file.rows().numbers("int").add(1);
      assertThatThrownBy(file::end)
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("has 0 of 1 rows");
    }
  }
}
