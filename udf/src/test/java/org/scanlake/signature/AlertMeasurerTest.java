package org.scanlake.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.scanlake.flow.Protocols.GRE;
import static org.scanlake.flow.Protocols.ICMP;
import static org.scanlake.flow.Protocols.TCP;
import static org.scanlake.flow.Protocols.UDP;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.scanlake.conf.ShippedConf;
import org.scanlake.flow.FlowRows;
import org.scanlake.network.Address;
import org.scanlake.network.Networks;
import org.scanlake.port.PortRange;

class AlertMeasurerTest {
  private static final Networks NO_NETWORKS = networks("");

  private static Networks networks(String rows) {
    byte[] csv = ("class,prefix,valid_from,valid_until\n" + rows).getBytes(StandardCharsets.UTF_8);
    return Networks.load("networks.csv", csv);
  }

  private static FlowFilter purpose(String purpose) {
    return new FlowFilter(List.of(purpose), Set.of(), List.of());
  }

  private static MetricValue measure(MetricKind kind, FlowFilter filter, FlowRows rows) {
    return measurer(new Metric(kind, filter), rows, Optional.empty()).value(0);
  }

  private static AlertMeasurer measurer(Metric metric, FlowRows rows, Optional<Address> source) {
    MetricPlan plan = new MetricPlan(List.of(metric), ShippedConf.ports());
    AlertMeasurer measurer = new AlertMeasurer(plan, NO_NETWORKS);
    measurer.measure(rows, source);
    return measurer;
  }

  private static MetricValue measure(MetricKind kind, FlowRows rows) {
    return measure(kind, FlowFilter.ALL, rows);
  }

  @Test
  void flowsOfAPurposeAreCounted() {
    FlowRows rows =
        new Flows()
            .to(TCP, "198.51.100.1", 6881)
            .to(UDP, "198.51.100.2", 6881)
            .to(TCP, "198.51.100.3", 6882)
            .rows();
    assertThat(measure(MetricKind.FLOWS, purpose("P2P:BitTorrent:*"), rows))
        .isEqualTo(MetricValue.count(2));
    assertThat(measure(MetricKind.FLOWS, purpose("unk"), rows)).isEqualTo(MetricValue.count(1));
  }

  @Test
  void icmpTypeAndCodeDecideThePurpose() {
    FlowRows rows =
        new Flows()
            .to(ICMP, "198.51.100.1", 2048)
            .to(ICMP, "198.51.100.1", 771)
            .to(UDP, "198.51.100.1", 2048)
            .rows();
    assertThat(measure(MetricKind.FLOWS, purpose("EchoRequest"), rows).numerator()).isEqualTo(1);
  }

  @Test
  void flowsOfAProtocolAreCounted() {
    FlowRows rows = new Flows().to(GRE, "198.51.100.1", 0).to(TCP, "198.51.100.1", 47).rows();
    FlowFilter gre = new FlowFilter(List.of(), Set.of(GRE), List.of());
    assertThat(measure(MetricKind.FLOWS, gre, rows)).isEqualTo(MetricValue.count(1));
  }

  @Test
  void flowsToPortRangesAreCounted() {
    FlowRows rows = new Flows().to(TCP, "198.51.100.1", 9).to(TCP, "198.51.100.1", 21).rows();
    FlowFilter ports = new FlowFilter(List.of(), Set.of(), List.of(new PortRange(10, 21)));
    assertThat(measure(MetricKind.FLOWS, ports, rows)).isEqualTo(MetricValue.count(1));
  }

  @Test
  void destinationsAreDistinctAddressesOfTheFilteredFlows() {
    FlowRows rows =
        new Flows()
            .to(TCP, "198.51.100.1", 9999)
            .to(UDP, "198.51.100.1", 9999)
            .to(UDP, "2001:db8::1", 9999)
            .to(TCP, "198.51.100.7", 80)
            .rows();
    assertThat(measure(MetricKind.DESTINATIONS, purpose("unk"), rows).numerator()).isEqualTo(2);
  }

  @Test
  void runShareMergesTcpAndUdpAndLeavesOthersOut() {
    FlowRows rows =
        new Flows()
            .to(TCP, "198.51.100.1", 10)
            .to(UDP, "198.51.100.1", 11)
            .to(TCP, "198.51.100.2", 11)
            .to(ICMP, "198.51.100.1", 12)
            .to(TCP, "198.51.100.1", 65_535)
            .rows();
    assertThat(measure(MetricKind.RUN_SHARE, rows)).isEqualTo(new MetricValue(1, 3));
  }

  @Test
  void shareOfNothingIsZero() {
    FlowRows none = new FlowRows();
    assertThat(measure(MetricKind.RUN_SHARE, none)).isEqualTo(MetricValue.count(0));
    assertThat(measure(MetricKind.PRIVATE_SHARE, none)).isEqualTo(MetricValue.count(0));
    assertThat(measure(MetricKind.LARGEST_PORT_SHARE, none)).isEqualTo(MetricValue.count(0));
    assertThat(measure(MetricKind.LARGEST_PORT_DESTINATIONS, none)).isEqualTo(MetricValue.count(0));
  }

  @Test
  void largestPortShareIsOverAllFlowsAndTheLowestOfEqualPortsWins() {
    FlowRows rows =
        new Flows()
            .to(TCP, "198.51.100.1", 3389)
            .to(TCP, "198.51.100.2", 22)
            .to(UDP, "198.51.100.3", 22)
            .to(TCP, "198.51.100.1", 3389)
            .to(ICMP, "198.51.100.1", 2048)
            .rows();
    assertThat(measure(MetricKind.LARGEST_PORT_SHARE, rows)).isEqualTo(new MetricValue(2, 5));
    assertThat(measure(MetricKind.LARGEST_PORT_DESTINATIONS, rows)).isEqualTo(MetricValue.count(2));
  }

  @Test
  void icmpHasNoPorts() {
    FlowRows rows = new Flows().to(ICMP, "198.51.100.1", 2048).rows();
    assertThat(measure(MetricKind.PORTS, rows)).isEqualTo(MetricValue.count(0));
    assertThat(measure(MetricKind.LARGEST_PORT_SHARE, rows)).isEqualTo(new MetricValue(0, 1));
  }

  @Test
  void oneSourcePortToManyPortsIsSeen() {
    FlowRows rows =
        new Flows()
            .add(UDP, "192.0.2.1", 4001, "198.51.100.1", 1)
            .add(UDP, "192.0.2.1", 4001, "198.51.100.1", 2)
            .add(UDP, "192.0.2.1", 5000, "198.51.100.1", 3)
            .rows();
    assertThat(measure(MetricKind.LARGEST_SOURCE_PORT_SHARE, rows))
        .isEqualTo(new MetricValue(2, 3));
    assertThat(measure(MetricKind.LARGEST_SOURCE_PORT_PORTS, rows)).isEqualTo(MetricValue.count(2));
    assertThat(measure(MetricKind.SOURCE_PORTS, rows)).isEqualTo(MetricValue.count(2));
  }

  @Test
  void anIcmpTypeAndCodeIsNotThePortOfTheSameNumber() {
    FlowRows rows =
        new Flows()
            .to(TCP, "198.51.100.1", 771)
            .to(ICMP, "198.51.100.2", 771)
            .to(ICMP, "198.51.100.3", 771)
            .rows();
    assertThat(measure(MetricKind.LARGEST_PORT_DESTINATIONS, rows)).isEqualTo(MetricValue.count(1));
    Metric metric = new Metric(MetricKind.LARGEST_PORT_SHARE, FlowFilter.ALL);
    AlertMeasurer measurer = measurer(metric, rows, Optional.empty());
    assertThat(measurer.contributes(0, 0)).isTrue();
    assertThat(measurer.contributes(0, 1)).isFalse();
  }

  @Test
  void theSourcePortOfAnIcmpFlowIsNone() {
    FlowRows rows =
        new Flows()
            .add(TCP, "192.0.2.1", 0, "198.51.100.1", 22)
            .add(ICMP, "192.0.2.1", 0, "198.51.100.1", 2048)
            .rows();
    assertThat(measure(MetricKind.LARGEST_SOURCE_PORT_PORTS, rows)).isEqualTo(MetricValue.count(1));
  }

  @Test
  void noFlowContributesToALargestPortThatThereIsNot() {
    FlowRows rows = new Flows().to(TCP, "198.51.100.1", -1).rows();
    Metric metric = new Metric(MetricKind.LARGEST_PORT_SHARE, FlowFilter.ALL);
    assertThat(measurer(metric, rows, Optional.empty()).contributes(0, 0)).isFalse();
  }

  @Test
  void aRowThatStandsForManyFlowsCountsOnce() {
    FlowRows rows =
        new Flows()
            .to(TCP, "198.51.100.1", 22)
            .standingFor(1_000, UDP, "198.51.100.2", 53)
            .to(TCP, "198.51.100.3", 22)
            .rows();
    assertThat(measure(MetricKind.FLOWS, rows)).isEqualTo(MetricValue.count(3));
    assertThat(measure(MetricKind.LARGEST_PORT_SHARE, rows)).isEqualTo(new MetricValue(2, 3));
  }

  @Test
  void privateShareIsOverDistinctDestinations() {
    FlowRows rows =
        new Flows()
            .to(UDP, "10.1.2.3", 1)
            .to(UDP, "10.1.2.3", 2)
            .to(UDP, "172.31.255.255", 1)
            .to(UDP, "192.168.0.1", 1)
            .to(UDP, "100.127.0.1", 1)
            .to(UDP, "fd00::1", 1)
            .to(UDP, "172.32.0.1", 1)
            .to(UDP, "100.128.0.1", 1)
            .to(UDP, "2001:db8::1", 1)
            .rows();
    assertThat(measure(MetricKind.PRIVATE_SHARE, rows)).isEqualTo(new MetricValue(5, 8));
  }

  @Test
  void broadcastsAreLimitedEndingIn255OrOfAConfiguredNetwork() {
    FlowRows rows =
        new Flows()
            .to(UDP, "255.255.255.255", 1)
            .to(UDP, "198.51.100.255", 1)
            .to(UDP, "203.0.113.127", 1)
            .to(UDP, "203.0.113.126", 1)
            .rows();
    MetricPlan plan =
        new MetricPlan(
            List.of(new Metric(MetricKind.BROADCASTS, FlowFilter.ALL)), ShippedConf.ports());
    AlertMeasurer measurer = new AlertMeasurer(plan, networks("vpn,203.0.113.0/25,,\n"));
    measurer.measure(rows, Optional.empty());
    assertThat(measurer.value(0)).isEqualTo(MetricValue.count(3));
  }

  @Test
  void ofAReportAboutSeveralSourcesOnlyTheSourcesOwnFlowsCount() {
    FlowRows rows =
        new Flows()
            .add(TCP, "192.0.2.1", 1, "198.51.100.1", 22)
            .add(TCP, "192.0.2.2", 1, "198.51.100.1", 22)
            .rows();
    Metric flows = new Metric(MetricKind.FLOWS, FlowFilter.ALL);
    AlertMeasurer measurer = measurer(flows, rows, Address.parse("192.0.2.2"));
    assertThat(measurer.value(0)).isEqualTo(MetricValue.count(1));
    assertThat(measurer.flows()).isEqualTo(1);
  }

  @Property(tries = 100)
  void portCountsAgreeWithAPlainMap(
      @ForAll @Size(max = 2000) List<@IntRange(max = 5000) Integer> ports) {
    PortCounts counts = new PortCounts();
    counts.add(77);
    counts.clear();
    ports.forEach(counts::add);
    Set<Integer> distinct = new TreeSet<>(ports);
    assertThat(counts.distinct()).isEqualTo(distinct.size());
    assertThat(counts.followed())
        .isEqualTo((int) distinct.stream().filter(p -> distinct.contains(p + 1)).count());
    for (int port : distinct) {
      assertThat(counts.count(port)).isEqualTo(Collections.frequency(ports, port));
    }
  }

  @Property(tries = 100)
  void addressSetsAgreeWithAPlainSet(
      @ForAll @Size(max = 2000) List<@IntRange(max = 2000) Integer> lows) {
    AddressSet set = new AddressSet();
    set.add(1, 1);
    set.clear();
    lows.forEach(low -> set.add(low % 3, low));
    assertThat(set.size()).isEqualTo(new TreeSet<>(lows).size());
  }
}
