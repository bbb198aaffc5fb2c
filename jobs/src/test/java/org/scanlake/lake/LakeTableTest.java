package org.scanlake.lake;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;

class LakeTableTest {
  private static final LakeTable TABLE =
      LakeTable.loaded("t", schema("a", "b").add("c", "array<string>"), 1);

  @Test
  void ownSchemaDiffersInNothing() {
    assertThat(TABLE.difference(TABLE.schema())).isEmpty();
  }

  @Test
  void moreColumnsAndAnotherOrderDoNoHarm() {
    StructType stored = new StructType().add("c", "array<string>").add("new", "int");
    assertThat(TABLE.difference(stored.add("b", "string").add("a", "string"))).isEmpty();
  }

  /** What Delta stores may differ in it from what was written. */
  @Test
  void nullabilityDoesNoHarm() {
    StructType stored =
        new StructType()
            .add("a", DataTypes.StringType, false)
            .add("b", DataTypes.StringType, false)
            .add("c", DataTypes.createArrayType(DataTypes.StringType, false), false);
    assertThat(TABLE.difference(stored)).isEmpty();
  }

  @Test
  void firstMissingColumnIsNamed() {
    assertThat(TABLE.difference(schema("b"))).contains("has no column a");
  }

  @Test
  void otherTypeIsNamed() {
    assertThat(TABLE.difference(schema("a", "b").add("c", "array<int>")))
        .contains("has a column c of type array<int>, not array<string>");
  }

  private static StructType schema(String... texts) {
    StructType schema = new StructType();
    for (String name : texts) {
      schema = schema.add(name, DataTypes.StringType);
    }
    return schema;
  }
}
