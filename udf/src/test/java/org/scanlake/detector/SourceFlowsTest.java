package org.scanlake.detector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.scanlake.flow.Protocols;
import org.scanlake.network.Address;

/**
 * Expected values of y were computed apart from this code, with the formulas of the specification.
 */
class SourceFlowsTest {
  private static final Offset<Double> EXACT = within(1e-9);
  private static final int FIN = 1;
  private static final int SYN = 2;
  private static final int RST = 4;
  private static final int ACK = 16;

  record Sent(String destination, int srcPort, int dstPort, long packets, long bytes, int flags) {
    Address address() {
      return Address.parse(destination).orElseThrow();
    }
  }

  private static Regression regression(int protocol, List<Sent> flows) {
    SourceFlows source = SourceFlows.of(protocol).orElseThrow();
    source.clear();
    flows.stream()
        .sorted(Comparator.comparing(Sent::address).thenComparing(Sent::dstPort))
        .forEach(sent -> source.add(flow(sent)));
    return source.regression();
  }

  private static BlrFlow flow(Sent sent) {
    BlrFlow flow = new BlrFlow();
    flow.dstHigh = sent.address().high();
    flow.dstLow = sent.address().low();
    flow.srcPort = sent.srcPort;
    flow.dstPort = sent.dstPort;
    flow.packets = sent.packets;
    flow.bytes = sent.bytes;
    flow.flags = sent.flags;
    return flow;
  }

  private static double value(Regression regression, String measure) {
    return regression.terms().stream()
        .filter(term -> term.measure().equals(measure))
        .findFirst()
        .orElseThrow()
        .value();
  }

  @Test
  void tcpSweepIsAScan() {
    List<Sent> flows = new ArrayList<>();
    for (int host = 1; host <= 32; host++) {
      flows.add(new Sent("10.0.0." + host, 1024, 445, 1, 40, SYN));
    }
    for (int port = 2000; port < 2008; port++) {
      flows.add(new Sent("10.0.0.32", port, 80, 5, 1000, SYN | ACK | FIN));
    }
    Regression regression = regression(Protocols.TCP, flows);
    assertThat(regression.y()).isCloseTo(2.0012604776000007, EXACT);
    assertThat(regression.verdict()).isEqualTo(Verdict.SCANNER);
    assertThat(regression.evidence())
        .isEqualTo(
            "TCP y = 2.001 of 40 flows: -2.838 + 2.647 (without ACK) - 0.126 (below 3 packets)"
                + " - 0.003 (source ports per destination address)"
                + " - 0.209 (above 60 bytes a packet) + 2.530 (destination addresses per flow)"
                + " + 0.000 (backscatter)");
  }

  @Test
  void backscatterIsNoScan() {
    int[] kinds = {SYN | ACK, RST, RST | ACK, SYN | RST | ACK};
    List<Sent> flows = new ArrayList<>();
    for (int host = 0; host < 40; host++) {
      flows.add(new Sent("2001:db8::" + host + ":1", 80, 5000 + host, 1, 40, kinds[host % 4]));
    }
    Regression regression = regression(Protocols.TCP, flows);
    assertThat(value(regression, "backscatter")).isEqualTo(0.75);
    assertThat(regression.y()).isCloseTo(-1.4526483724999997, EXACT);
    assertThat(regression.verdict()).isEqualTo(Verdict.BENIGN);
  }

  @Test
  void udpTakesPortsAndAddressesInRuns() {
    List<Sent> flows = new ArrayList<>();
    flows.add(new Sent("10.0.0.254", 1000, 53, 1, 60, 0));
    flows.add(new Sent("10.0.0.254", 1001, 53, 1, 60, 0));
    for (int port : new int[] {1, 2, 3, 5, 1023, 1024}) {
      flows.add(new Sent("10.0.0.255", 1000, port, 2, 121, 0));
    }
    for (int i = 0; i < 31; i++) {
      flows.add(new Sent("10.0.1.0", 1000, 53, 4, 400, 0));
    }
    Regression regression = regression(Protocols.UDP, flows);
    assertThat(regression.terms().stream().map(Term::value))
        .containsExactly(8 / 39.0, 2.0, 5.0, 3.0, 9 / 8.0, 31 / 39.0, 2 / 39.0);
    assertThat(regression.y()).isCloseTo(-3.0295047561730772, EXACT);
  }

  @Test
  void icmpTakesBlocksInRuns() {
    List<Sent> flows = new ArrayList<>();
    for (int host = 1; host <= 20; host++) {
      flows.add(new Sent("10.0.0." + host, 0, 8 << 8, 1, 84, 0));
    }
    flows.add(new Sent("10.0.1.5", 0, 13 << 8, 1, 84, 0));
    flows.add(new Sent("10.0.1.6", 0, 17 << 8, 1, 84, 0));
    for (int i = 0; i < 10; i++) {
      flows.add(new Sent("10.0.3.1", 0, i == 0 ? (8 << 8) + 1 : 0, 1, 84, 0));
    }
    Regression regression = regression(Protocols.ICMP, flows);
    assertThat(regression.terms().stream().map(Term::value))
        .containsExactly(2.0, 20.0, 20.0, 23.0, 22 / 32.0);
    assertThat(regression.y()).isCloseTo(-1.295175941694, EXACT);
  }

  @Test
  void icmp6HasItsOwnEchoRequest() {
    List<Sent> flows = List.of(new Sent("2001:db8::1", 0, 128 << 8, 1, 84, 0));
    assertThat(value(regression(Protocols.ICMP6, flows), "echo requests")).isOne();
    assertThat(value(regression(Protocols.ICMP, flows), "echo requests")).isZero();
  }

  @Test
  void fewerThan32FlowsSayNothing() {
    List<Sent> flows = new ArrayList<>();
    for (int host = 1; host <= 31; host++) {
      flows.add(new Sent("10.0.0." + host, 1024, 445, 1, 40, SYN));
    }
    Regression regression = regression(Protocols.TCP, flows);
    assertThat(regression.verdict()).isEqualTo(Verdict.UNDECIDED);
    assertThat(regression.evidence()).isEqualTo("TCP 31 flows, below 32");
    flows.add(new Sent("10.0.0.32", 1024, 445, 1, 40, SYN));
    assertThat(regression(Protocols.TCP, flows).verdict()).isEqualTo(Verdict.SCANNER);
  }

  @Test
  void bytesPerPacketAreAWholeNumber() {
    List<Sent> flows =
        List.of(
            new Sent("10.0.0.1", 1, 80, 2, 121, ACK),
            new Sent("10.0.0.1", 1, 80, 2, 122, ACK),
            new Sent("10.0.0.1", 1, 80, 0, 500, ACK));
    assertThat(value(regression(Protocols.TCP, flows), "above 60 bytes a packet"))
        .isEqualTo(1 / 3.0);
  }

  @Test
  void runsDoNotLeaveTheirBlock() {
    List<Sent> flows =
        List.of(
            new Sent("2001:db8::fe", 0, 0, 1, 1, 0),
            new Sent("2001:db8::ff", 0, 0, 1, 1, 0),
            new Sent("2001:db8::100", 0, 0, 1, 1, 0),
            new Sent("2001:db8::ffff:ffff:ffff:ffff", 0, 0, 1, 1, 0),
            new Sent("2001:db8:0:1::", 0, 0, 1, 1, 0));
    Regression regression = regression(Protocols.ICMP, flows);
    assertThat(value(regression, "run of addresses in a /24")).isEqualTo(2);
    assertThat(value(regression, "run of /24s")).isEqualTo(2);
  }

  @Test
  void otherProtocolsHaveNoRegression() {
    assertThat(SourceFlows.of(Protocols.GRE)).isEmpty();
  }

  @Test
  void aScanIsWhereYIsAboveZero() {
    assertThat(new Regression("TCP", 32, 0, List.of()).verdict()).isEqualTo(Verdict.BENIGN);
    assertThat(new Regression("TCP", 32, 1e-12, List.of()).verdict()).isEqualTo(Verdict.SCANNER);
    assertThat(new Regression("TCP", 32, 1e9, List.of()).verdict()).isEqualTo(Verdict.SCANNER);
  }

  @Provide
  Arbitrary<List<Sent>> flows() {
    return Combinators.combine(
            Arbitraries.of("10.0.0.", "10.0.1.", "10.0.3.", "10.0.4.")
                .flatMap(net -> Arbitraries.integers().between(0, 6).map(host -> net + host)),
            Arbitraries.integers().between(0, 9),
            Arbitraries.integers().between(1019, 1026),
            Arbitraries.longs().between(1, 4),
            Arbitraries.longs().between(40, 200),
            Arbitraries.integers().between(0, 31))
        .as(Sent::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(40);
  }

  @Property
  void streamingMeasuresWhatSetsMeasure(@ForAll("flows") List<Sent> flows) {
    double all = flows.size();
    Regression udp = regression(Protocols.UDP, flows);
    assertThat(value(udp, "run of addresses in a /24")).isEqualTo(addressRun(flows));
    assertThat(value(udp, "low ports on one host"))
        .isEqualTo(mostOfHosts(flows, ports -> ports.size()));
    assertThat(value(udp, "run of low ports"))
        .isEqualTo(mostOfHosts(flows, SourceFlowsTest::longestRun));
    assertThat(value(udp, "source ports per destination"))
        .isEqualTo(
            (double) distinct(flows, f -> f.destination + " " + f.dstPort + " " + f.srcPort)
                / distinct(flows, f -> f.destination + " " + f.dstPort));
    assertThat(value(udp, "source ports per flow")).isEqualTo(distinct(flows, Sent::srcPort) / all);
    Regression tcp = regression(Protocols.TCP, flows);
    assertThat(value(tcp, "source ports per destination address"))
        .isEqualTo(
            (double) distinct(flows, f -> f.destination + " " + f.srcPort)
                / distinct(flows, Sent::destination));
    assertThat(value(tcp, "destination addresses per flow"))
        .isEqualTo(distinct(flows, Sent::destination) / all);
    Regression icmp = regression(Protocols.ICMP, flows);
    assertThat(value(icmp, "addresses")).isEqualTo(distinct(flows, Sent::destination));
    assertThat(value(icmp, "run of /24s"))
        .isEqualTo(
            longestRun(flows.stream().map(f -> (int) (f.address().low() >>> 8)).collect(toSet())));
  }

  private static long distinct(List<Sent> flows, Function<Sent, Object> key) {
    return flows.stream().map(key).distinct().count();
  }

  private static Collector<Integer, ?, Set<Integer>> toSet() {
    return Collectors.toCollection(TreeSet::new);
  }

  private static int addressRun(List<Sent> flows) {
    return flows.stream()
        .collect(
            Collectors.groupingBy(
                f -> f.address().low() >>> 8,
                Collectors.mapping(f -> (int) f.address().low(), toSet())))
        .values()
        .stream()
        .mapToInt(SourceFlowsTest::longestRun)
        .max()
        .orElseThrow();
  }

  private static int mostOfHosts(List<Sent> flows, Function<Set<Integer>, Integer> measure) {
    return flows.stream()
        .filter(f -> f.dstPort < 1024)
        .collect(
            Collectors.groupingBy(Sent::destination, Collectors.mapping(Sent::dstPort, toSet())))
        .values()
        .stream()
        .mapToInt(measure::apply)
        .max()
        .orElse(0);
  }

  private static int longestRun(Set<Integer> numbers) {
    int longest = 0;
    for (int number : numbers) {
      int end = number;
      while (numbers.contains(end)) {
        end++;
      }
      longest = Math.max(longest, end - number);
    }
    return longest;
  }

  @Property
  void anyOrderOfFlowsGivesTheSame(@ForAll("flows") List<Sent> flows) {
    List<Sent> backwards = new ArrayList<>(flows);
    Collections.reverse(backwards);
    for (int protocol : new int[] {Protocols.TCP, Protocols.UDP, Protocols.ICMP}) {
      assertThat(regression(protocol, backwards)).isEqualTo(regression(protocol, flows));
    }
  }

  @Test
  void aClearedSourceForgetsAll() {
    SourceFlows source = SourceFlows.of(Protocols.UDP).orElseThrow();
    for (String host : List.of("10.0.0.1", "10.0.0.2")) {
      source.add(flow(new Sent(host, 5, 7, 9, 9000, 0)));
    }
    source.clear();
    source.add(flow(new Sent("10.0.0.3", 6, 8, 1, 40, 0)));
    assertThat(source.regression())
        .isEqualTo(regression(Protocols.UDP, List.of(new Sent("10.0.0.3", 6, 8, 1, 40, 0))));
  }
}
