package org.scanlake.ports;

import static org.apache.spark.sql.functions.lit;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.scanlake.SparkAssert;
import org.scanlake.SparkExtension;
import org.scanlake.lake.Flows;
import org.scanlake.lake.Lake;
import org.scanlake.lake.LakeTable;
import org.scanlake.worm.ReportWindow;

@ExtendWith(SparkExtension.class)
class UdpWeightsTest {
  private static final String ROUTER = "198.51.100.1";
  private static final String FIRST = "2026-01-01T00:10:00Z";

  @TempDir private Path folder;

  private static Row flow(
      String time, String protocol, String source, String to, int dstPort, Long sent, Long back) {
    Map<String, Object> values =
        Map.of(
            LakeTable.RUN_ID,
            1,
            Flows.START,
            Timestamp.from(Instant.parse(time)),
            Flows.PROTOCOL,
            protocol,
            Flows.SOURCE,
            source,
            Flows.DESTINATION,
            to,
            Flows.DST_PORT,
            dstPort);
    return RowFactory.create(
        Arrays.stream(Flows.TABLE.schema().fieldNames())
            .map(
                name ->
                    switch (name) {
                      case Flows.SRC_PACKETS -> sent;
                      case Flows.DST_PACKETS -> back;
                      default -> values.get(name);
                    })
            .toArray());
  }

  private List<String> weights(SparkAssert spark, ReportWindow window, Row... flows) {
    Lake lake = new Lake(spark.session(), folder.toString());
    lake.append(Flows.TABLE, List.of(flows));
    SampleLake.finish(lake);
    List<String> lines = new ArrayList<>();
    UdpWeights.of(lake, window, lit(true))
        .forEach(
            udp ->
                lines.add(
                    String.join(
                        " ",
                        udp.start().toString(),
                        udp.source(),
                        udp.sent() + "-" + udp.received(),
                        udp.pings()
                            + "+2*"
                            + udp.unreachables()
                            + "+"
                            + udp.redirects()
                            + "+"
                            + udp.ttlExceeded(),
                        "= " + udp.weight())));
    return lines;
  }

  @Test
  void unansweredPacketsAreWeighedByErrorsTheLargestFirst(SparkAssert spark) {
    assertThat(
            weights(
                spark,
                ReportWindow.HOUR,
                flow(FIRST, "UDP", "192.0.2.1", "203.0.113.1", 53, 100L, 40L),
                flow(FIRST, "UDP", "203.0.113.9", "192.0.2.1", 99, 10L, null),
                flow(FIRST, "ICMP", ROUTER, "192.0.2.1", 3 * 256 + 3, 4L, null),
                flow(FIRST, "ICMP", ROUTER, "192.0.2.1", 5 * 256 + 1, 1L, null),
                flow(FIRST, "ICMP", ROUTER, "192.0.2.1", 11 * 256, 2L, null),
                flow(FIRST, "ICMP", "192.0.2.1", "203.0.113.1", 8 * 256, 3L, 3L),
                flow(FIRST, "ICMP", "192.0.2.1", "203.0.113.1", 0, 90L, null),
                flow(FIRST, "UDP", "192.0.2.2", "203.0.113.1", 53, 500L, 0L),
                flow(FIRST, "ICMP", ROUTER, "192.0.2.2", 3 * 256, 10L, null),
                flow("2026-01-01T01:00:00Z", "UDP", "192.0.2.2", "203.0.113.1", 53, 1L, null),
                flow("2026-01-01T01:59:59Z", "ICMP", ROUTER, "192.0.2.2", 3 * 256, 1L, null)))
        .containsExactly(
            "2026-01-01T00:00:00Z 192.0.2.2 500-0 0+2*10+0+0 = 10000",
            "2026-01-01T00:00:00Z 192.0.2.1 100-50 3+2*4+1+2 = 700",
            "2026-01-01T01:00:00Z 192.0.2.2 1-0 0+2*1+0+0 = 2");
  }

  @Test
  void whoGetsMoreThanHeSendsWeighsNothing(SparkAssert spark) {
    assertThat(
            weights(
                spark,
                ReportWindow.DAY,
                flow(FIRST, "UDP", "192.0.2.1", "203.0.113.1", 53, 10L, 11L),
                flow(FIRST, "ICMP", ROUTER, "192.0.2.1", 3 * 256, 1L, null),
                flow(FIRST, "TCP", "192.0.2.3", "203.0.113.1", 53, 10L, 0L)))
        .containsExactly("2026-01-01T00:00:00Z 192.0.2.1 10-11 0+2*1+0+0 = 0");
  }

  @Test
  void aFlowOfUnknownPacketsIsOneOfItsSourceAndNoneOfItsDestination(SparkAssert spark) {
    assertThat(
            weights(
                spark,
                ReportWindow.DAY,
                flow(FIRST, "UDP", "192.0.2.1", "203.0.113.1", 53, null, null),
                flow(FIRST, "UDP", "192.0.2.1", "203.0.113.1", 53, 5L, null),
                flow(FIRST, "UDP", "203.0.113.1", "192.0.2.1", 99, null, null),
                flow(FIRST, "ICMP", ROUTER, "192.0.2.1", 3 * 256, null, null),
                flow(FIRST, "ICMP", "192.0.2.1", "203.0.113.1", 8 * 256, null, null)))
        .containsExactly("2026-01-01T00:00:00Z 192.0.2.1 6-1 1+2*1+0+0 = 15");
  }

  @Test
  void messagesOfIcmpVersion6HaveTheSameMeanings(SparkAssert spark) {
    assertThat(
            weights(
                spark,
                ReportWindow.DAY,
                flow(FIRST, "UDP", "2001:db8::1", "2001:db8::2", 53, 10L, 0L),
                flow(FIRST, "ICMP6", "2001:db8::9", "2001:db8::1", 256, 1L, null),
                flow(FIRST, "ICMP6", "2001:db8::9", "2001:db8::1", 137 * 256, 1L, null),
                flow(FIRST, "ICMP6", "2001:db8::9", "2001:db8::1", 3 * 256, 1L, null),
                flow(FIRST, "ICMP6", "2001:db8::1", "2001:db8::9", 128 * 256, 1L, null)))
        .containsExactly("2026-01-01T00:00:00Z 2001:db8::1 10-0 1+2*1+1+1 = 50");
  }

  @Test
  void hugeCountsDoNotFail(SparkAssert spark) {
    long huge = Long.MAX_VALUE;
    assertThat(
            weights(
                spark,
                ReportWindow.DAY,
                flow(FIRST, "UDP", "192.0.2.1", "203.0.113.1", 53, huge, 0L),
                flow(FIRST, "UDP", "192.0.2.1", "203.0.113.1", 53, huge, 0L),
                flow(FIRST, "ICMP", ROUTER, "192.0.2.1", 3 * 256, huge, null),
                flow(FIRST, "ICMP", ROUTER, "192.0.2.1", 3 * 256, huge, null)))
        .singleElement()
        .asString()
        .endsWith("= " + "9".repeat(38));
  }
}
