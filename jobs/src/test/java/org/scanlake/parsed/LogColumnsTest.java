package org.scanlake.parsed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.InternalRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.scanlake.SparkAssert;
import org.scanlake.SparkExtension;
import org.scanlake.columns.TableFile;
import org.scanlake.flowlog.Contact;
import org.scanlake.flowlog.LogFormat;
import org.scanlake.flowlog.LogRow;
import org.scanlake.flowlog.Quality;
import org.scanlake.lake.Flows;
import org.scanlake.lake.Lake;
import org.scanlake.network.Address;

@ExtendWith(SparkExtension.class)
class LogColumnsTest {
  private final SparkAssert spark;
  @TempDir private Path folder;

  LogColumnsTest(SparkAssert spark) {
    this.spark = spark;
  }

  @Test
  void aRowIsStoredWithAllThatItTells() throws IOException {
    Row stored = write(tcp()).get(0);

    assertThat(stored.json())
        .contains("\"file\":\"file:/logs/conn.log\"", "\"offset\":77", "\"format\":\"zeek\"")
        .contains("\"protocol\":\"TCP\"", "\"source\":\"192.0.2.1\"", "\"src_port\":40000")
        .contains("\"destination\":\"2001:db8::2\"", "\"dst_port\":22")
        .contains("\"src_packets\":5", "\"dst_packets\":4", "\"src_syn\":1", "\"dst_syn_ack\":1")
        .contains("\"quality\":\"ELAELL\"", "\"contact\":\"succeeded\"", "\"state\":\"SF\"")
        .contains("\"history\":\"ShADadfF\"", "\"label\":\"Benign\"");
  }

  @Test
  void whatARowDoesNotTellIsNull() throws IOException {
    LogRow row = new LogRow();
    row.clear();
    row.startMicros = 1;
    row.endMicros = 2;
    row.srcLow = Address.mapped(1);
    row.dstLow = Address.mapped(2);

    Row stored = write(row).get(0);

    for (String column :
        List.of(
            Flows.PROTOCOL,
            Flows.SRC_PORT,
            Flows.DST_PORT,
            Flows.SRC_PACKETS,
            Flows.DST_BYTES,
            Flows.SRC_FLAGS,
            Flows.SRC_SYN,
            Flows.DST_RST,
            Flows.CONTACT,
            Flows.STATE,
            Flows.HISTORY,
            Flows.LABEL)) {
      assertThat(stored.isNullAt(stored.fieldIndex(column))).as(column).isTrue();
    }
    assertThat(stored.getString(stored.fieldIndex(Flows.QUALITY))).isEqualTo("------");
  }

  @Test
  void aStoredFlowIsReadAsItWas() throws IOException {
    LogRow row = tcp();
    write(row);
    InternalRow stored =
        new Lake(spark.session(), folder.toString())
            .internalRows(spark.session().read().schema(Flows.TABLE.schema()).parquet(file()))
            .map(InternalRow::copy)
            .collect()
            .get(0);

    LogRow again = new StoredFlow().of(stored);

    assertThat(again)
        .usingRecursiveComparison()
        .ignoringFields(
            "srcBytes", "dstBytes", "srcFlags", "dstFlags", "contact", "state", "history", "label")
        .isEqualTo(row);
  }

  private static LogRow tcp() {
    LogRow row = new LogRow();
    row.clear();
    row.startMicros = 1_700_000_000_000_000L;
    row.endMicros = 1_700_000_001_000_000L;
    row.protocol = 6;
    row.srcLow = Address.mapped(0xc0000201);
    row.dstHigh = 0x20010db800000000L;
    row.dstLow = 2;
    row.srcPort = 40000;
    row.dstPort = 22;
    row.srcPackets = 5;
    row.dstPackets = 4;
    row.src.set(1, 0, 1, 0, Quality.EXACT);
    row.src.finQuality = Quality.LOWER_BOUND;
    row.src.rstQuality = Quality.ASSUMED;
    row.dst.set(1, 1, 1, 0, Quality.LOWER_BOUND);
    row.dst.synQuality = Quality.EXACT;
    row.contact = Contact.SUCCEEDED;
    row.state = "SF";
    row.history = "ShADadfF";
    row.label = "Benign";
    return row;
  }

  private String file() {
    return folder.resolve("flows.parquet").toString();
  }

  private List<Row> write(LogRow row) throws IOException {
    org.scanlake.conf.Configuration shipped =
        org.scanlake.conf.Configuration.load(Path.of("../conf"), Optional.empty());
    try (TableFile file =
        TableFile.create(
            new Configuration(), new org.apache.hadoop.fs.Path(file()), Flows.TABLE.schema())) {
      LogColumns columns = new LogColumns(file, new PurposeText(shipped.ports()), 1);
      columns.begin("file:/logs/conn.log", LogFormat.ZEEK);
      columns.add(row, 77);
      file.end();
    }
    return spark.session().read().schema(Flows.TABLE.schema()).parquet(file()).collectAsList();
  }
}
