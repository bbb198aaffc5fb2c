package org.scanlake.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.scanlake.SparkAssert;
import org.scanlake.SparkExtension;
import org.scanlake.lake.Alerts;
import org.scanlake.lake.Ledger;
import org.scanlake.lake.OverallSummaries;

/** Lakes that another version of scanlake made. */
@ExtendWith(SparkExtension.class)
class OtherVersionTest {
  @TempDir private Path folder;
  private String lake = "";
  private String mbox = "";

  @BeforeEach
  void name() throws IOException {
    lake = folder.toRealPath().resolve("lake").toString();
    mbox = Mails.mbox(folder.resolve("a.mbox"), Mails.alert("a", "192.0.2.7", 80, 1)).toString();
  }

  @Test
  void olderLedgerIsOneSentenceOfEveryCommand(SparkAssert spark) {
    CommandRun.of("analyze", mbox, "--lake", lake);
    StructType schema = without(Ledger.CONTENT_HASH, Ledger.TABLE.schema());
    store(Ledger.TABLE.name(), without(Ledger.REPLACED_MAILS, schema), spark);
    CommandRun expected = refused("ledger has no column content_hash");
    assertThat(CommandRun.of("analyze", mbox, "--lake", lake)).isEqualTo(expected);
    assertThat(CommandRun.of("summary", "--lake", lake)).isEqualTo(expected);
    assertThat(CommandRun.of("alerts", "--lake", lake)).isEqualTo(expected);
    assertThat(CommandRun.of("explain", "a", "--lake", lake)).isEqualTo(expected);
    assertThat(CommandRun.of("quarantine", "list", "--lake", lake)).isEqualTo(expected);
    assertThat(CommandRun.of("quarantine", "replay", "--lake", lake)).isEqualTo(expected);
    assertThat(Path.of(lake, "_load")).doesNotExist();
  }

  @Test
  void columnOfAnotherTypeIsRefused(SparkAssert spark) {
    CommandRun.of("analyze", mbox, "--lake", lake);
    StructType schema = without(Alerts.FLOWS, Alerts.TABLE.schema());
    store(Alerts.TABLE.name(), schema.add(Alerts.FLOWS, DataTypes.LongType), spark);
    CommandRun expected = refused("alerts has a column flows of type bigint, not int");
    assertThat(CommandRun.of("summary", "--lake", lake)).isEqualTo(expected);
    assertThat(CommandRun.of("analyze", mbox, "--lake", lake)).isEqualTo(expected);
  }

  /** Nothing reads them before they are written. */
  @Test
  void derivedTableWithoutAColumnIsRefused(SparkAssert spark) {
    StructType schema = OverallSummaries.TABLE.schema();
    String last = schema.fieldNames()[schema.size() - 1];
    store(OverallSummaries.TABLE.name(), without(last, schema), spark);
    assertThat(CommandRun.of("analyze", mbox, "--lake", lake))
        .isEqualTo(refused("overall_summary has no column " + last));
  }

  @Test
  void moreColumnsThanOursDoNoHarm(SparkAssert spark) {
    store(Alerts.TABLE.name(), Alerts.TABLE.schema().add("mood", DataTypes.StringType), spark);
    assertThat(CommandRun.of("analyze", mbox, "--lake", lake).exitCode()).isZero();
    assertThat(CommandRun.of("alerts", "--lake", lake).out()).endsWith("\n1 alert\n");
  }

  private CommandRun refused(String difference) {
    return new CommandRun(
        3,
        "",
        "scanlake: Cannot use the lake at file:"
            + lake
            + ": another version of scanlake made it, its table "
            + difference
            + "; load the archives anew into another folder\n");
  }

  private static StructType without(String column, StructType schema) {
    StructType rest = new StructType();
    for (String name : schema.fieldNames()) {
      rest = name.equals(column) ? rest : rest.add(schema.apply(name));
    }
    return rest;
  }

  private void store(String table, StructType schema, SparkAssert spark) {
    spark
        .session()
        .createDataFrame(List.of(), schema)
        .write()
        .format("delta")
        .mode("overwrite")
        .option("overwriteSchema", "true")
        .save(Path.of(lake, table).toString());
  }
}
