package org.scanlake.lake;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.delta.DeltaLog;
import org.apache.spark.sql.delta.DeltaOperations;
import org.apache.spark.sql.delta.OptimisticTransaction;
import org.apache.spark.sql.delta.actions.Action;
import org.apache.spark.sql.delta.actions.Action$;
import org.apache.spark.sql.delta.actions.Metadata;
import scala.Option;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Adds files to a table that were not written by Spark. Actions are made from their JSON, which the
 * Delta protocol defines, unlike the classes that stand for them. The operation is what the table's
 * history shows; that it has nine parts is so in the version of Delta that the parent pins.
 */
final class FileCommit {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final SparkSession spark;
  private final LakeTable table;
  private final Path path;

  FileCommit(SparkSession spark, LakeTable table, Path path) {
    if (!table.schema().fieldNames()[0].equals(LakeTable.RUN_ID)) {
      throw new IllegalArgumentException("no run in the first column: " + table);
    }
    this.spark = spark;
    this.table = table;
    this.path = path;
  }

  /** Adds all files in one commit, and makes the table when it is not there. */
  void add(List<NewFile> files, int runId) {
    OptimisticTransaction transaction =
        DeltaLog.forTable(spark, path.toString()).startTransaction(Option.empty(), Option.empty());
    if (transaction.snapshot().version() < 0) {
      transaction.updateMetadataForNewTable((Metadata) action("metaData", metadata()));
    }
    List<Action> added = new ArrayList<>();
    for (NewFile file : files) {
      added.add(action("add", addition(file, runId)));
    }
    transaction.commit(CollectionConverters.asScala(added).toSeq(), append());
  }

  private static DeltaOperations.Operation append() {
    return new DeltaOperations.Write(
        SaveMode.Append,
        Option.empty(),
        Option.empty(),
        Option.empty(),
        Option.empty(),
        Option.empty(),
        Option.empty(),
        Option.empty(),
        Option.empty());
  }

  private static Action action(String kind, ObjectNode content) {
    return Action$.MODULE$.fromJson(JSON.createObjectNode().set(kind, content).toString());
  }

  private ObjectNode metadata() {
    ObjectNode metadata = JSON.createObjectNode().put("id", UUID.randomUUID().toString());
    metadata.putObject("format").put("provider", "parquet").putObject("options");
    metadata.put("schemaString", table.schema().json());
    metadata.putArray("partitionColumns");
    metadata
        .putObject("configuration")
        .put("delta.dataSkippingNumIndexedCols", String.valueOf(table.indexedColumns()));
    return metadata.put("createdTime", System.currentTimeMillis());
  }

  private ObjectNode addition(NewFile file, int runId) {
    ObjectNode addition = JSON.createObjectNode().put("path", file.name());
    addition.putObject("partitionValues");
    return addition
        .put("size", file.bytes())
        .put("modificationTime", file.modified())
        .put("dataChange", true)
        .put("stats", FileStatistics.json(table, file, runId));
  }
}
