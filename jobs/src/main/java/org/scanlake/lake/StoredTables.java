package org.scanlake.lake;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import io.delta.tables.DeltaTable;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.DataFrameWriter;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.delta.DeltaLog;
import scala.Option;

/** The Delta tables under a root folder as they are stored, whatever of them counts. */
final class StoredTables {
  private static final Pattern COMMIT = Pattern.compile("[0-9]{20}\\.(json|checkpoint.*)");

  private final SparkSession spark;
  private final FileSystem files;
  private final Path root;

  StoredTables(SparkSession spark, FileSystem files, Path root) {
    this.spark = spark;
    this.files = files;
    this.root = root;
  }

  Path path(LakeTable table) {
    return new Path(root, table.name());
  }

  /** Whether anything was ever committed to a table; a killed load leaves a log without commits. */
  boolean has(LakeTable table) {
    try {
      return Arrays.stream(files.listStatus(new Path(path(table), "_delta_log")))
          .anyMatch(file -> COMMIT.matcher(file.getPath().getName()).matches());
    } catch (FileNotFoundException e) {
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * All rows of a table, which must be there.
   *
   * @throws OtherVersionException when it has other columns than it should have
   */
  Dataset<Row> read(LakeTable table) {
    return checked(table, spark.read().format("delta").load(path(table).toString()));
  }

  private Dataset<Row> checked(LakeTable table, Dataset<Row> rows) {
    table
        .difference(rows.schema())
        .ifPresent(
            difference -> {
              throw new OtherVersionException(root.toString(), table, difference);
            });
    return rows;
  }

  /** The same of an earlier version. */
  Dataset<Row> read(LakeTable table, long version) {
    String path = path(table).toString();
    return checked(table, spark.read().format("delta").option("versionAsOf", version).load(path));
  }

  /** Makes an earlier version the last one again. */
  void restore(LakeTable table, long version) {
    if (version(table) > version) {
      DeltaTable.forPath(spark, path(table).toString()).restoreToVersion(version);
    }
  }

  /** Deletes the rows that have the values of one of {@code keys} in these columns. */
  void delete(LakeTable table, Dataset<Row> keys, List<String> columns) {
    Column isOne =
        columns.stream()
            .map(column -> col("stored." + column).equalTo(col("gone." + column)))
            .reduce(lit(true), Column::and);
    DeltaTable.forPath(spark, path(table).toString())
        .as("stored")
        .merge(keys.as("gone"), isOne)
        .whenMatched()
        .delete()
        .execute();
  }

  /**
   * Before a write into a table that nothing read.
   *
   * @throws OtherVersionException when it is there with other columns than it should have
   */
  private void check(LakeTable table) {
    if (has(table)) {
      read(table);
    }
  }

  void append(LakeTable table, Dataset<Row> rows) {
    check(table);
    writer(table, rows).mode(SaveMode.Append).save(path(table).toString());
  }

  void addFiles(LakeTable table, List<NewFile> files, int runId) {
    check(table);
    new FileCommit(spark, table, path(table)).add(files, runId);
  }

  /** Replaces the rows of one configuration. */
  void replace(LakeTable table, String confHash, Dataset<Row> rows) {
    replaceWhere(table, LakeTable.CONF_HASH + " = '" + confHash + "'", rows);
  }

  /** Replaces the rows of one configuration that have a number in a column. */
  void replace(LakeTable table, String confHash, String column, long value, Dataset<Row> rows) {
    String where =
        String.format("%s = '%s' AND %s = %d", LakeTable.CONF_HASH, confHash, column, value);
    replaceWhere(table, where, rows);
  }

  /**
   * Replaces the rows of one configuration that have a time in a range.
   *
   * @param column the time
   */
  void replace(
      LakeTable table, String confHash, String column, TimeRange range, Dataset<Row> rows) {
    String where =
        String.format(
            "%s = '%s' AND %s >= timestamp_micros(%d) AND %s < timestamp_micros(%d)",
            LakeTable.CONF_HASH, confHash, column, range.from(), column, range.to());
    replaceWhere(table, where, rows);
  }

  private void replaceWhere(LakeTable table, String condition, Dataset<Row> rows) {
    check(table);
    writer(table, rows)
        .mode(SaveMode.Overwrite)
        .option("replaceWhere", condition)
        .save(path(table).toString());
  }

  private static DataFrameWriter<Row> writer(LakeTable table, Dataset<Row> rows) {
    return rows.write()
        .format("delta")
        .partitionBy(table.partitionedBy().toArray(String[]::new))
        .option("delta.dataSkippingNumIndexedCols", table.indexedColumns());
  }

  /** Version of a table's last commit; -1 when it is not there. */
  long version(LakeTable table) {
    return has(table)
        ? DeltaLog.forTable(spark, path(table).toString())
            .update(false, Option.empty(), Option.empty())
            .version()
        : -1;
  }

  /** Deletes rows, with a commit only where there are any. */
  void delete(LakeTable table, Column condition) {
    if (has(table) && !read(table).where(condition).isEmpty()) {
      DeltaTable.forPath(spark, path(table).toString()).delete(condition);
    }
  }
}
