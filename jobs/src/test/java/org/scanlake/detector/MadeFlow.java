package org.scanlake.detector;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.scanlake.lake.Flows;
import org.scanlake.lake.Lake;
import org.scanlake.lake.LakeTable;
import org.scanlake.lake.Ledger;
import org.scanlake.lake.TcpSamples;
import scala.jdk.javaapi.CollectionConverters;

/** A row of table {@code flows} that a test makes; what it does not set is null. */
public final class MadeFlow {
  private static final Instant START = Instant.parse("2026-01-05T00:00:00Z");

  private final Map<String, Object> values = new LinkedHashMap<>();

  private MadeFlow() {}

  /** A flow of TCP with one SYN of 40 bytes from port 40000 to port 80. */
  public static MadeFlow tcp(double second, String source, String destination) {
    return new MadeFlow()
        .with(LakeTable.RUN_ID, 1)
        .with(Flows.START, START.plusNanos((long) (second * 1e9)))
        .with(Flows.PROTOCOL, "TCP")
        .with(Flows.SOURCE, source)
        .with(Flows.DESTINATION, destination)
        .with(Flows.SRC_PORT, 40000)
        .with(Flows.DST_PORT, 80)
        .with(Flows.SRC_PACKETS, 1L)
        .with(Flows.SRC_BYTES, 40L)
        .with(Flows.SRC_FLAGS, 2);
  }

  /** A two-way flow whose opening failed. */
  public static MadeFlow failed(double second, String source, String destination) {
    return tcp(second, source, destination)
        .with(Flows.CONTACT, "failed")
        .with(Flows.DST_PACKETS, 0L);
  }

  /** A two-way flow whose opening succeeded. */
  public static MadeFlow succeeded(double second, String source, String destination) {
    return tcp(second, source, destination)
        .with(Flows.CONTACT, "succeeded")
        .with(Flows.DST_PACKETS, 1L)
        .with(Flows.SRC_FLAGS, 18);
  }

  /** A one-way flow from port 40000 to port 80 with a SYN. */
  static MadeFlow syn(double second, String source, String destination) {
    return tcp(second, source, destination).with(Flows.CONTACT, "syn");
  }

  /** The one-way flow back from port 80 to port 40000. */
  static MadeFlow back(double second, String source, String destination, int flags) {
    MadeFlow flow =
        tcp(second, source, destination)
            .with(Flows.SRC_PORT, 80)
            .with(Flows.DST_PORT, 40000)
            .with(Flows.SRC_FLAGS, flags);
    return (flags & 2) != 0 && flags != 18 ? flow.with(Flows.CONTACT, "syn+ack") : flow;
  }

  public MadeFlow with(String column, Object value) {
    values.put(column, value);
    return this;
  }

  Row row() {
    String[] columns = Flows.TABLE.schema().fieldNames();
    Object[] cells = new Object[columns.length];
    for (int i = 0; i < columns.length; i++) {
      cells[i] = values.get(columns[i]);
    }
    return RowFactory.create(cells);
  }

  /** Loads flows into a lake that has none. */
  public static Lake load(Lake lake, List<MadeFlow> flows) {
    lake.append(Flows.TABLE, flows.stream().map(MadeFlow::row).toList());
    finish(lake);
    return lake;
  }

  /** Ends the lake's first load. */
  static void finish(Lake lake) {
    Object[] ledger = new Object[Ledger.TABLE.schema().length()];
    ledger[Ledger.column(LakeTable.RUN_ID)] = 1;
    ledger[Ledger.column(Ledger.KIND)] = "zeek";
    ledger[Ledger.column(Ledger.REPLACED_MAILS)] = CollectionConverters.asScala(List.of()).toSeq();
    if (lake.has(TcpSamples.TABLE)) {
      ledger[Ledger.column(Ledger.SAMPLES_VERSION)] = lake.version(TcpSamples.TABLE);
    }
    lake.commit(List.of(RowFactory.create(ledger)));
  }
}
