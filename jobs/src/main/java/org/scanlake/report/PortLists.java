package org.scanlake.report;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.scanlake.ports.Campaign;
import org.scanlake.ports.JudgedSource;
import org.scanlake.ports.SeenSignature;
import org.scanlake.ports.UdpWeight;
import org.scanlake.worm.PortSample;
import org.scanlake.worm.TcpTuple;

/** The lists that follow from the port signature report, and the UDP report beside it. */
public final class PortLists {
  private static final Comparator<PortSample> LARGEST_FIRST =
      Comparator.comparingLong(PortSample::packets).reversed();

  private PortLists() {}

  /** Groups of sources with alike signatures in one network. */
  public static ListReport<Campaign> campaigns(Iterable<Campaign> campaigns) {
    return new ListReport<>(
        List.of("window_start", "network", "#sources", "first", "last", "port_set", "ports"),
        campaign ->
            List.of(
                campaign.start(),
                campaign.network().toString(),
                campaign.sources(),
                campaign.first().toString(),
                campaign.last().toString(),
                campaign.portSet(),
                campaign.ports()),
        campaigns);
  }

  /** Unique signatures that are new. */
  public static ListReport<SeenSignature> seen(Iterable<SeenSignature> signatures) {
    return new ListReport<>(
        List.of("first_seen", "last_seen", "#sources", "ports"),
        seen -> List.of(seen.first(), seen.last(), seen.sources(), seen.ports()),
        signatures);
  }

  /** Hourly or daily sums of each source. */
  public static ListReport<JudgedSource> sums(Iterable<JudgedSource> sources) {
    return new ListReport<>(
        List.of(
            "window_start",
            "source",
            "#instances",
            "first_sample",
            "last_sample",
            "flags",
            "#work",
            "#syn_ack_share",
            "#syn",
            "#syn_ack",
            "#fin_sent",
            "#fin_returned",
            "#rst_returned",
            "#tcp_sent",
            "#tcp_received",
            "#icmp_errors",
            "top_ports"),
        PortLists::sums,
        sources);
  }

  private static List<Object> sums(JudgedSource source) {
    TcpTuple tuple = source.signature().tuple();
    return List.of(
        source.start(),
        source.signature().source().toString(),
        source.listed().instances(),
        source.firstSample(),
        source.lastSample(),
        source.signature().flags(),
        source.signature().work(),
        tuple.synAckShare(),
        tuple.syn(),
        tuple.synAck(),
        tuple.finSent(),
        tuple.finReturned(),
        tuple.rstReturned(),
        tuple.tcpSent(),
        tuple.tcpReceived(),
        tuple.icmpErrors(),
        topPorts(source));
  }

  /** By count, the largest first, of equals the lower port: {@code 5554:65 9898:34}. */
  private static String topPorts(JudgedSource source) {
    return source.signature().ports().places().stream()
        .sorted(LARGEST_FIRST)
        .map(place -> place.port() + ":" + place.packets())
        .collect(Collectors.joining(" "));
  }

  /** Sources whose UDP met errors. */
  public static ListReport<UdpWeight> udp(Iterable<UdpWeight> weights) {
    return new ListReport<>(
        List.of(
            "window_start",
            "source",
            "#udp_weight",
            "#sent",
            "#received",
            "#pings",
            "#unreachables",
            "#redirects",
            "#ttl_exceeded"),
        udp ->
            List.of(
                udp.start(),
                udp.source(),
                udp.weight(),
                udp.sent(),
                udp.received(),
                udp.pings(),
                udp.unreachables(),
                udp.redirects(),
                udp.ttlExceeded()),
        weights);
  }
}
