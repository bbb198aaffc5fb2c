package org.scanlake;

import com.holdenkarau.spark.testing.JavaDatasetSuiteBase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.spark.SparkConf;
import org.apache.spark.sql.SparkSession;

/**
 * The one Spark session of a test run, two threads and Delta, with spark-testing-base's comparisons
 * of data sets. A test method that declares a parameter of this type gets it from {@link
 * SparkExtension}.
 *
 * <p>{@code assertDataFrameEquals} and {@code assertDataFrameNoOrderEquals} compare nullability,
 * which Delta does not keep: compare what was read back with {@code assertDataFrameDataEquals}.
 */
public final class SparkAssert extends JavaDatasetSuiteBase {
  private static final long serialVersionUID = 1L;

  SparkAssert() {}

  /** The session; tests share it, so they leave its settings alone. */
  public SparkSession session() {
    return spark();
  }

  @Override
  public boolean enableHiveSupport() {
    return false;
  }

  @Override
  public SparkConf conf() {
    return super.conf()
        .setMaster("local[2]")
        .set("spark.ui.enabled", "false")
        .set("spark.sql.session.timeZone", "UTC")
        .set("spark.sql.extensions", "io.delta.sql.DeltaSparkSessionExtension")
        .set("spark.sql.catalog.spark_catalog", "org.apache.spark.sql.delta.catalog.DeltaCatalog")
        .set("spark.sql.warehouse.dir", temporaryWarehouse())
        // Test tables have a few rows; the defaults (200, 50) are mostly empty tasks.
        .set("spark.sql.shuffle.partitions", "1")
        .set("spark.databricks.delta.snapshotPartitions", "1")
        .set("spark.sql.sources.parallelPartitionDiscovery.parallelism", "1")
        // Compiling a query takes longer than running it over a few rows.
        .set("spark.sql.codegen.wholeStage", "false")
        .set("spark.sql.codegen.factoryMode", "NO_CODEGEN")
        .set("spark.sql.adaptive.enabled", "false")
        .set("spark.hadoop.fs." + RemoteFiles.SCHEME + ".impl", RemoteFiles.class.getName())
        .set("spark.hadoop.fs.file.impl", "org.scanlake.lake.LocalFiles")
        .set("spark.hadoop.fs.AbstractFileSystem.file.impl", "org.scanlake.lake.LocalFileContext");
  }

  void close() {
    runAfterClass();
  }

  private static String temporaryWarehouse() {
    try {
      Path folder = Files.createTempDirectory("scanlake-warehouse");
      folder.toFile().deleteOnExit();
      return folder.toUri().toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
