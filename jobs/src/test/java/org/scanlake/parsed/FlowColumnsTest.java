package org.scanlake.parsed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.unsafe.types.UTF8String;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.scanlake.SparkAssert;
import org.scanlake.SparkExtension;
import org.scanlake.columns.TableFile;
import org.scanlake.conf.Configuration;
import org.scanlake.flow.FlowRows;
import org.scanlake.lake.AlertFlows;
import org.scanlake.network.Address;

@ExtendWith(SparkExtension.class)
class FlowColumnsTest {
  private static final PurposeText PURPOSES =
      new PurposeText(Configuration.load(Path.of("../conf"), Optional.empty()).ports());

  @TempDir private Path folder;

  private Dataset<Row> written(SparkAssert spark, FlowRows rows) throws IOException {
    ByteSink sink = new ByteSink();
    FlowCells cells = new FlowCells();
    for (int i = 0; i < rows.size(); i++) {
      cells.put(rows, i, sink);
    }
    String path = folder.resolve("a.parquet").toUri().toString();
    try (TableFile file =
        TableFile.create(
            new org.apache.hadoop.conf.Configuration(),
            new org.apache.hadoop.fs.Path(path),
            AlertFlows.TABLE.schema())) {
      new FlowColumns(file, PURPOSES, 9)
          .addAlert(UTF8String.fromString("id"), rows.size(), new ByteSource(sink.toBytes()));
      file.end();
    }
    return spark.session().read().schema(AlertFlows.TABLE.schema()).parquet(path);
  }

  private static void source(FlowRows rows, String address) {
    Address source = Address.parse(address).orElseThrow();
    rows.row.srcHigh = source.high();
    rows.row.srcLow = source.low();
  }

  @Test
  void whatTheRowDoesNotTellIsNull(SparkAssert spark) throws IOException {
    FlowRows rows = new FlowRows();
    rows.row.clear();
    source(rows, "192.0.2.1");
    rows.append();
    assertThat(written(spark, rows).first().mkString("|"))
        .isEqualTo("9|id|0|null|null|null|192.0.2.1|null|::|null|null|null|null|null|1||0|0");
  }

  @Test
  void everyFieldHasItsColumn(SparkAssert spark) throws IOException {
    FlowRows rows = new FlowRows();
    rows.row.clear();
    source(rows, "2001:db8::1");
    rows.row.dstHigh = rows.row.srcHigh;
    rows.row.dstLow = 2;
    rows.row.startMicros = -1;
    rows.row.durationMicros = 2;
    rows.row.protocol = 6;
    rows.row.srcPort = 4;
    rows.row.dstPort = 80;
    rows.row.tcpFlags = 27;
    rows.row.tos = 7;
    rows.row.packets = 8;
    rows.row.bytes = 9;
    rows.row.flows = 10;
    rows.row.part = 11;
    rows.row.line = 12;
    rows.append();
    assertThat(written(spark, rows).first().mkString("|"))
        .isEqualTo(
            "9|id|0|1969-12-31 23:59:59.999999|2|TCP|2001:db8::1|4|2001:db8::2|80|27|7|8|9|10"
                + "|HTTP|11|12");
  }

  @Test
  void alertLargerThanARowGroupKeepsItsIdAndCountsItsRows(SparkAssert spark) throws IOException {
    FlowRows rows = new FlowRows();
    for (int i = 0; i < 270_000; i++) {
      rows.row.clear();
      rows.row.dstPort = i % 65_536;
      rows.append();
    }
    Dataset<Row> written = written(spark, rows);
    assertThat(
            written
                .where("alert_id = 'id' AND dst_port = row % 65536")
                .selectExpr("count(DISTINCT row)", "min(row)", "max(row)")
                .first()
                .mkString(" "))
        .isEqualTo("270000 0 269999");
  }
}
