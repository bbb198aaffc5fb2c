package org.scanlake.detector;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.scanlake.SparkAssert;
import org.scanlake.SparkExtension;
import org.scanlake.lake.Flows;
import org.scanlake.lake.ScanVerdicts;

@ExtendWith(SparkExtension.class)
class RegressionsTest {
  private static Dataset<Row> regress(SparkAssert spark, List<MadeFlow> flows) {
    return Regressions.verdicts(
        Verdicts.lake(spark), Verdicts.flows(spark, flows), PeriodLength.DAY);
  }

  private static List<MadeFlow> sweep(String source, String net, int hosts) {
    List<MadeFlow> flows = new ArrayList<>();
    for (int host = 1; host <= hosts; host++) {
      flows.add(MadeFlow.tcp(host, source, net + host));
    }
    return flows;
  }

  private static MadeFlow of(MadeFlow flow, String protocol) {
    return flow.with(Flows.PROTOCOL, protocol).with(Flows.SRC_FLAGS, null);
  }

  @Test
  void aSweepIsAScanFrom32FlowsInAPeriod(SparkAssert spark) {
    List<MadeFlow> flows = sweep("192.0.2.32", "10.0.0.", 32);
    flows.addAll(sweep("192.0.2.31", "10.0.0.", 31));
    flows.add(MadeFlow.tcp(86400, "192.0.2.31", "10.0.0.32"));
    assertThat(Verdicts.of(regress(spark, flows)))
        .containsExactly("192.0.2.31 undecided", "192.0.2.31 undecided", "192.0.2.32 scanner");
  }

  @Test
  void anIpv6SweepIsTheSame(SparkAssert spark) {
    List<MadeFlow> flows = sweep("2001:db8::1", "2001:db8:1::", 32);
    assertThat(Verdicts.text(regress(spark, flows), ScanVerdicts.EVIDENCE))
        .isEqualTo(
            Verdicts.text(
                regress(spark, sweep("192.0.2.32", "10.0.0.", 32)), ScanVerdicts.EVIDENCE));
  }

  @Test
  void aSourceScansWhenAnyOfItsProtocolsDoes(SparkAssert spark) {
    List<MadeFlow> flows = sweep("192.0.2.1", "10.0.0.", 32);
    for (int i = 0; i < 40; i++) {
      flows.add(of(MadeFlow.tcp(i, "192.0.2.1", "10.0.0.1"), "UDP").with(Flows.SRC_BYTES, 900L));
      flows.add(of(MadeFlow.tcp(i, "192.0.2.2", "10.0.0.1"), "UDP").with(Flows.SRC_BYTES, 900L));
    }
    flows.add(of(MadeFlow.tcp(0, "192.0.2.2", "10.0.0.1"), "ICMP"));
    Dataset<Row> verdicts = regress(spark, flows);
    assertThat(Verdicts.of(verdicts)).containsExactly("192.0.2.1 scanner", "192.0.2.2 benign");
    assertThat(Verdicts.text(verdicts, ScanVerdicts.EVIDENCE).get(0))
        .startsWith("ICMP 1 flows, below 32; UDP y = ");
    assertThat(Verdicts.text(verdicts, ScanVerdicts.EVIDENCE).get(1))
        .startsWith("TCP y = ")
        .contains("; UDP y = ");
  }

  @Test
  void pingSweepIsAScanOfIcmp(SparkAssert spark) {
    List<MadeFlow> flows = new ArrayList<>();
    for (int host = 1; host <= 200; host++) {
      flows.add(
          of(MadeFlow.tcp(host, "192.0.2.1", "10.0.0." + host), "ICMP").with(Flows.DST_PORT, 2048));
    }
    assertThat(Verdicts.of(regress(spark, flows))).containsExactly("192.0.2.1 scanner");
  }

  @Test
  void flowsWhosePacketsBytesOrFlagsAreUnknownDoNotCount(SparkAssert spark) {
    List<MadeFlow> flows = sweep("192.0.2.1", "10.0.0.", 31);
    flows.add(MadeFlow.tcp(0, "192.0.2.1", "10.0.0.32").with(Flows.SRC_FLAGS, null));
    flows.add(MadeFlow.tcp(0, "192.0.2.1", "10.0.0.33").with(Flows.SRC_PACKETS, null));
    flows.add(MadeFlow.tcp(0, "192.0.2.1", "10.0.0.34").with(Flows.SRC_BYTES, null));
    flows.add(of(MadeFlow.tcp(0, "192.0.2.1", "10.0.0.35"), "GRE"));
    assertThat(Verdicts.text(regress(spark, flows), ScanVerdicts.EVIDENCE))
        .containsExactly("TCP 31 flows, below 32");
  }

  @Test
  void anyOrderOfRowsGivesTheSameVerdictsAndEvidence(SparkAssert spark) {
    Random random = new Random(7);
    List<MadeFlow> flows = new ArrayList<>();
    for (int i = 0; i < 400; i++) {
      String destination = "10.0." + random.nextInt(3) + "." + random.nextInt(30);
      MadeFlow flow =
          MadeFlow.tcp(i, "192.0.2." + random.nextInt(4), destination)
              .with(Flows.DST_PORT, random.nextInt(2000))
              .with(Flows.SRC_PORT, random.nextInt(20))
              .with(Flows.SRC_FLAGS, random.nextInt(32));
      flows.add(flow.with(Flows.PROTOCOL, random.nextBoolean() ? "TCP" : "UDP"));
    }
    List<String> verdicts = Verdicts.text(regress(spark, flows), "source", "verdict", "evidence");
    Collections.shuffle(flows, random);
    assertThat(Verdicts.text(regress(spark, flows), "source", "verdict", "evidence"))
        .isEqualTo(verdicts)
        .hasSize(4);
  }
}
