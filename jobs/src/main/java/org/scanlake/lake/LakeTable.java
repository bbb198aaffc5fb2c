package org.scanlake.lake;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import scala.Option;

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

  /**
   * What keeps a stored table from being used as this one, in words that fit behind its name: a
   * column that is missing or of another type. More columns do no harm.
   */
  Optional<String> difference(StructType stored) {
    return Arrays.stream(schema.fields())
        .flatMap(field -> difference(field, stored.getFieldIndex(field.name()), stored).stream())
        .findFirst();
  }

  private static Optional<String> difference(
      StructField wanted, Option<Object> index, StructType stored) {
    if (index.isEmpty()) {
      return Optional.of("has no column " + wanted.name());
    }
    String type = wanted.dataType().catalogString();
    String found = stored.fields()[(int) index.get()].dataType().catalogString();
    return found.equals(type)
        ? Optional.empty()
        : Optional.of("has a column " + wanted.name() + " of type " + found + ", not " + type);
  }

  /** Whether rows count only once the ledger names their run. */
  boolean isLoaded() {
    return partitionedBy.isEmpty();
  }
}
