package org.scanlake.lake;

import java.util.List;
import org.apache.spark.sql.types.StructType;

/**
 * A table of the lake. All columns may be null as far as Delta knows, so that no write pays for
 * checks; the table classes say which are.
 *
 * @param name its folder under the lake's root
 * @param partitionedBy columns with a folder a value; rows of one value can be replaced as one
 * @param indexedColumns how many leading columns Delta keeps statistics of
 */
public record LakeTable(
    String name, StructType schema, List<String> partitionedBy, int indexedColumns) {

  /** The column that every table filled by loads has: the load that wrote the row. */
  public static final String RUN_ID = "run_id";

  /** The column that every table derived from a configuration has: its hash. */
  public static final String CONF_HASH = "conf_hash";

  public LakeTable {
    partitionedBy = List.copyOf(partitionedBy);
  }

  /** A table that loads append to. */
  static LakeTable loaded(String name, StructType schema, int indexedColumns) {
    return new LakeTable(name, schema, List.of(), indexedColumns);
  }

  /** A table that is made anew for a configuration. */
  static LakeTable derived(String name, StructType schema) {
    return new LakeTable(name, schema, List.of(CONF_HASH), 1);
  }

  /** Whether rows count only once the ledger names their run. */
  boolean isLoaded() {
    return partitionedBy.isEmpty();
  }
}
