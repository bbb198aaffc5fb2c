package org.scanlake.detector;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.unsafe.types.UTF8String;
import org.scanlake.flow.Protocols;
import org.scanlake.lake.Flows;
import org.scanlake.lake.Lake;

/**
 * The logistic regressions over flows: those of TCP, UDP and ICMP whose packets, bytes and (TCP)
 * flags the log tells. A port that the log does not tell is 0. Of each source and period the flows
 * are sorted by protocol, destination and port, and stream through with constant state.
 */
final class Regressions {
  private static final List<Integer> PROTOCOLS =
      List.of(Protocols.TCP, Protocols.UDP, Protocols.ICMP, Protocols.ICMP6);

  private Regressions() {}

  /** Rows of {@link VerdictRows#SCHEMA}: one is one source and period with such a flow. */
  static Dataset<Row> verdicts(Lake lake, Dataset<Row> flows, PeriodLength length) {
    Dataset<Row> sorted =
        flows
            .where(isMeasured())
            .select(
                col(Flows.SOURCE),
                VerdictRows.period(VerdictRows.micros(Flows.START), length)
                    .as(VerdictRows.PERIOD_MICROS),
                col(Flows.PROTOCOL),
                AddressColumns.number(col(Flows.DESTINATION)).as(Flows.DESTINATION),
                coalesce(col(Flows.DST_PORT), lit(0)).as(Flows.DST_PORT),
                coalesce(col(Flows.SRC_PORT), lit(0)).as(Flows.SRC_PORT),
                col(Flows.SRC_PACKETS),
                col(Flows.SRC_BYTES),
                coalesce(col(Flows.SRC_FLAGS), lit(0)).as(Flows.SRC_FLAGS))
            .repartition(col(Flows.SOURCE))
            .sortWithinPartitions(
                Flows.SOURCE,
                VerdictRows.PERIOD_MICROS,
                Flows.PROTOCOL,
                Flows.DESTINATION,
                Flows.DST_PORT);
    return lake.rows(
        VerdictRows.SCHEMA, lake.internalRows(sorted).mapPartitions(Regressions::regress));
  }

  private static Column isMeasured() {
    Object[] names = PROTOCOLS.stream().map(Protocols::name).toArray();
    return col(Flows.PROTOCOL)
        .isin(names)
        .and(col(Flows.SRC_PACKETS).isNotNull())
        .and(col(Flows.SRC_BYTES).isNotNull())
        .and(
            col(Flows.PROTOCOL)
                .notEqual(Protocols.name(Protocols.TCP))
                .or(col(Flows.SRC_FLAGS).isNotNull()));
  }

  private static Iterator<InternalRow> regress(Iterator<InternalRow> flows) {
    return new GroupedRows(flows, new SourcePeriod());
  }

  /** The flows of one protocol. */
  private record Measured(UTF8String protocol, SourceFlows flows) {
    static Measured of(int protocol) {
      return new Measured(
          UTF8String.fromString(Protocols.name(protocol)), SourceFlows.of(protocol).orElseThrow());
    }
  }

  /** The flows of one source in one period. */
  private static final class SourcePeriod implements GroupedRows.Group {
    private final List<Measured> all = PROTOCOLS.stream().map(Measured::of).toList();
    private final BlrFlow flow = new BlrFlow();
    private final List<Regression> done = new ArrayList<>();
    private Optional<Measured> current = Optional.empty();
    private UTF8String source = UTF8String.EMPTY_UTF8;
    private long period;

    @Override
    public void begin(InternalRow row) {
      source = row.getUTF8String(0).clone();
      period = row.getLong(1);
      done.clear();
      current = Optional.empty();
    }

    @Override
    public boolean holds(InternalRow row) {
      return row.getLong(1) == period && row.getUTF8String(0).equals(source);
    }

    @Override
    public void add(InternalRow row) {
      read(row);
      measured(row.getUTF8String(2)).add(flow);
    }

    private void read(InternalRow row) {
      ByteBuffer destination = ByteBuffer.wrap(row.getBinary(3));
      flow.dstHigh = destination.getLong();
      flow.dstLow = destination.getLong();
      flow.dstPort = row.getInt(4);
      flow.srcPort = row.getInt(5);
      flow.packets = row.getLong(6);
      flow.bytes = row.getLong(7);
      flow.flags = row.getInt(8);
    }

    private SourceFlows measured(UTF8String protocol) {
      if (current.isEmpty() || !current.get().protocol.equals(protocol)) {
        finish();
        current = all.stream().filter(one -> one.protocol.equals(protocol)).findFirst();
        current.orElseThrow().flows.clear();
      }
      return current.orElseThrow().flows;
    }

    private void finish() {
      current.ifPresent(measured -> done.add(measured.flows.regression()));
      current = Optional.empty();
    }

    @Override
    public InternalRow result() {
      finish();
      Verdict verdict = Verdict.UNDECIDED;
      List<String> evidence = new ArrayList<>();
      for (Regression regression : done) {
        verdict = verdict.worst(regression.verdict());
        evidence.add(regression.evidence());
      }
      return VerdictRows.row(source, period, Detector.BLR, verdict, String.join("; ", evidence));
    }
  }
}
