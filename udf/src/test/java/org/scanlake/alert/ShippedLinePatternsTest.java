package org.scanlake.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each line pattern of {@code conf/alert-kinds.yaml} on lines like those of real mails. */
class ShippedLinePatternsTest {
  private static final String RECEIVED = "2018-01-02T19:02:04+02:00";

  @Test
  void ctimeLinesAreInTheMailsZone() {
    assertThat(rows("Mon Jan  1 16:39:21 2018 UDP 192.0.2.7 1378 => 198.51.100.1 1160"))
        .containsExactly(row("2018-01-01T14:39:21Z", 17, "192.0.2.7", 1378, "198.51.100.1", 1160));
  }

  @Test
  void ctimePortsMayCarryTheirServicesName() {
    assertThat(rows("Sat Feb 11 07:04:32 2017 TCP 192.0.2.7 22(ssh) => 198.51.100.1 22(ssh)"))
        .containsExactly(row("2017-02-11T05:04:32Z", 6, "192.0.2.7", 22, "198.51.100.1", 22));
  }

  @Test
  void isoLinesAreUtcUnlessTheHeaderNamesAnotherZone() {
    String line = "2017-04-07 00:38:01  192.0.2.7 48285 ->   198.51.100.2  3389   64 TCP";
    assertThat(starts(line)).containsExactly("2017-04-07T00:38:01Z");
    assertThat(starts("TIME (UTC)   SRC\n" + line)).containsExactly("2017-04-07T00:38:01Z");
    assertThat(starts("TIME (+0200) SRC\n" + line)).containsExactly("2017-04-06T22:38:01Z");
  }

  @Test
  void isoArrowLinesJoinAddressAndPortByAColon() {
    assertThat(
            rows(
                "2017-05-07 11:02:39: 192.0.2.7 => 198.51.100.27:22 proto TCP\n"
                    + "2017-05-07 11:02:39: 2001:db8::7 => [2001:db8:1::1]:22 proto TCP"))
        .containsExactly(
            row("2017-05-07T11:02:39Z", 6, "192.0.2.7", -1, "198.51.100.27", 22),
            row("2017-05-07T11:02:39Z", 6, "2001:db8::7", -1, "2001:db8:1::1", 22));
  }

  @Test
  void tcpdumpLinesWithoutYearAreOfTheLastSuchDayBeforeTheMail() {
    assertThat(
            starts(
                "12/15 18:00:17 IP 192.0.2.7.40646 > 198.51.100.1.5060: SIP, length: 428\n"
                    + "1/2 18:00:17 IP 192.0.2.7.40646 > 198.51.100.1.5060: SIP, length: 428"))
        .containsExactly("2017-12-15T16:00:17Z", "2018-01-02T16:00:17Z");
  }

  @Test
  void aZoneNamedInTheBodyHolds() {
    String line =
        "2017-11-23 03:22:22.675393 IP 192.0.2.7.32878 > 198.51.100.1.22: Flags [S], seq 2";
    assertThat(starts(line)).containsExactly("2017-11-23T03:22:22.675393Z");
    assertThat(starts("Time zone EET +0200\n" + line))
        .containsExactly("2017-11-23T01:22:22.675393Z");
    assertThat(starts("All time stamps listed below are GMT+1 (MET).\n" + line))
        .containsExactly("2017-11-23T02:22:22.675393Z");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "192.0.2.7.40646 > 198.51.100.1.22: Flags [S], seq 1, length 0 | 6 | 40646 | 22 | 2",
        "192.0.2.7.40646 > 198.51.100.1.ssh: Flags [S.], ack 1 | 6 | 40646 | 22 | 18",
        "192.0.2.7.40646 > 198.51.100.1.445: Flags [none], win 1 | 6 | 40646 | 445 | 0",
        "192.0.2.7.5353 > 198.51.100.1.123: UDP, length 48 | 17 | 5353 | 123 | -1",
        "192.0.2.7.5060 > 198.51.100.1.5060: SIP, length: 428 | 17 | 5060 | 5060 | -1",
        "192.0.2.7.5353 > 198.51.100.1.domain: 123+ A? example.com. (29) | -1 | 5353 | 53 | -1",
        "192.0.2.7 > 198.51.100.1: ICMP echo request, id 1, seq 2, length 64 | 1 | -1 | 2048 | -1",
        "192.0.2.7 > 198.51.100.1: ICMP echo reply, id 1, seq 2, length 64 | 1 | -1 | 0 | -1",
        "192.0.2.7 > 198.51.100.1: ICMP 192.0.2.9 udp port 53 unreachable, length 36"
            + " | 1 | -1 | 771 | -1",
        "2001:db8::7 > 2001:db8::1: ICMP6, echo request, id 1, length 64 | 58 | -1 | 32768 | -1",
        "2001:db8::7.40646 > 2001:db8::1.443: Flags [S], seq 1 | 6 | 40646 | 443 | 2",
        "192.0.2.7 > 198.51.100.1: GREv0, length 88: IP 10.0.0.1 > 10.0.0.2 | 47 | -1 | -1 | -1",
      })
  void tcpdumpSaysProtocolPortsAndFlags(
      String packet, int protocol, int srcPort, int dstPort, int flags) {
    String family = packet.contains("::") ? " IP6 " : " IP ";
    TableScanner scanner = scan("2017-11-23 03:22:22.675393" + family + packet);
    assertThat(scanner.rows().size()).isEqualTo(1);
    assertThat(
            List.of(
                scanner.rows().protocol(0),
                scanner.rows().srcPort(0),
                scanner.rows().dstPort(0),
                scanner.rows().tcpFlags(0)))
        .containsExactly(protocol, srcPort, dstPort, flags);
  }

  @Test
  void pflogTimesOfDayAreOfTheMailsDay() {
    assertThat(
            starts(
                "05:43:26.201563 rule 0/0(match): block in on vmx0:"
                    + " 192.0.2.7.58194 > 198.51.100.1.9300: Flags [S], seq 1"))
        .containsExactly("2018-01-02T03:43:26.201563Z");
  }

  @Test
  void pflogTimesOfDayLateInTheEveningAreOfTheDayBeforeAMailAfterMidnight() {
    String row =
        "23:58:00.000001 rule 0/0(match): block in on vmx0:"
            + " 192.0.2.7.58194 > 198.51.100.1.9300: Flags [S]";
    assertThat(start(ShippedKinds.scan(row, "2018-01-02T00:03:00Z"), 0))
        .isEqualTo("2018-01-01T23:58:00.000001Z");
  }

  @Test
  void listedPflogRowsHaveADateOfTheirOwn() {
    assertThat(
            starts(
                "* 192.0.2.7\tgate.example.net\t20170422/06:43:57\t05:43:26.201563 rule 0/0(match):"
                    + " block in on vmx0: 192.0.2.7.58194 > 198.51.100.1.9300: Flags [S], seq 1"))
        .containsExactly("2017-04-22T03:43:26.201563Z");
  }

  @Test
  void pflogRowsMayGoOnInTheNextLine() {
    String packet = "    192.0.2.7.35015 > 198.51.100.1.8443: Flags [S], seq 2, win 0, length 0";
    String said = "(tos 0x0, ttl 242, id 1, offset 0, flags [none], proto TCP (6), length 44)";
    assertThat(starts("1514764800.547877 IP " + said + "\n" + packet + "\n\t0x0000:  4500 002c"))
        .containsExactly("2018-01-01T00:00:00.547877Z");
    assertThat(
            starts(
                "1514764800.5 00:00:5e:00:53:07 > 00:00:5e:00:53:08, ethertype IPv4 (0x0800),"
                    + " length 60: "
                    + said
                    + "\n"
                    + packet))
        .containsExactly("2018-01-01T00:00:00.500Z");
  }

  @Test
  void aRowWhoseSecondLineIsMissingIsWrapped() {
    TableScanner scanner =
        scan("1514764800.547877 IP (tos 0x0, ttl 242, length 44)\nRegards,\n\nA. Person");
    assertThat(RowText.of(scanner)).containsExactly("WRAPPED_ROW\t1");
  }

  @Test
  void csvPortRangesAreUntoldAndTheLastColumnCountsFlows() {
    TableScanner scanner =
        scan("2017-10-09T00:00:00.000000Z,192.0.2.7,0-65535,198.51.100.2,25565,15");
    assertThat(RowText.of(scanner))
        .containsExactly(
            "1507507200000000\t-\t-\t192.0.2.7\t-\t198.51.100.2\t25565\t-\t-\t-\t-\t15");
  }

  @Test
  void csvTimesMayBeOfAnyZone() {
    assertThat(
            starts(
                "2017-10-09T05:30:01+05:30,192.0.2.7,0-65535,198.51.100.2,25565,15\n"
                    + "2017-10-09T05:45:02+05:45,192.0.2.7,0-65535,198.51.100.2,25565,15\n"
                    + "2017-10-09T02:00:03+02:00,192.0.2.7,0-65535,198.51.100.2,25565,15"))
        .containsExactly("2017-10-09T00:00:01Z", "2017-10-09T00:00:02Z", "2017-10-09T00:00:03Z");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Mon Jan  1 15:39:21 2018 UDP 192.0.2.7 1378 => 198.51.100.1 1160, with remarks",
        "2017-05-07 11:02:39: 192.0.2.7 => 198.51.100.27:22 proto TCP",
        "2017-11-23 03:22:22.675393 IP 192.0.2.7.32878 > 198.51.100.1.22: Flags [S], seq 1",
        "1514764800.547877 IP 192.0.2.7.35015 > 198.51.100.1.8443: Flags [S]",
        "Mar  7 22:19:45 gate kernel: IN=eth0 SRC=192.0.2.7 DST=198.51.100.4 LEN=40 PROTO=TCP",
        "Dec 25, 2017 @ 08:02:59.717 Somewhere 64500 192.0.2.7 198.51.100.85 443 Scanning 6",
      })
  void aLineTooLongToSearchThatBeginsAsARowIsABadRow(String row) {
    assertThat(RowText.of(scan(row + " x".repeat(2_000)))).containsExactly("BAD_FLOW_ROW\t1");
    assertThat(RowText.of(scan("Dear all, " + "x ".repeat(2_000)))).isEmpty();
  }

  @Test
  void iptablesLinesAreOfTheLastSuchDayBeforeTheMail() {
    String tail = " LEN=40 TOS=0x00 PREC=0x00 TTL=242 ID=54321 ";
    TableScanner scanner =
        scan(
            "Mar  7 22:19:45 gate kernel: PORTSCAN: IN=eth0 OUT= MAC= SRC=192.0.2.7"
                + " DST=198.51.100.4"
                + tail
                + "PROTO=TCP SPT=41188 DPT=143 WINDOW=65535 RES=0x00 ACK SYN URGP=0\n"
                + "Mar  7 22:19:46 gate kernel: IN=eth0 OUT= SRC=192.0.2.7 DST=198.51.100.4"
                + tail
                + "PROTO=ICMP TYPE=8 CODE=0 ID=1 SEQ=1\n"
                + "Mar  7 22:19:47 gate kernel: IN=eth0 OUT= SRC=2001:db8::7 DST=2001:db8::1 LEN=104"
                + " TC=0 HOPLIMIT=64 FLOWLBL=0 PROTO=ICMPv6 TYPE=128 CODE=0 ID=1 SEQ=1");
    assertThat(RowText.of(scanner))
        .containsExactly(
            "1488917985000000\t-\t6\t192.0.2.7\t41188\t198.51.100.4\t143\t18\t-\t-\t40\t1",
            "1488917986000000\t-\t1\t192.0.2.7\t-\t198.51.100.4\t2048\t-\t-\t-\t40\t1",
            "1488917987000000\t-\t58\t2001:db8::7\t-\t2001:db8::1\t32768\t-\t-\t-\t104\t1");
  }

  @Test
  void headedColumnsMayComeInAnyOrder() {
    assertThat(
            rows(
                "Timestamp\t\t\tSrcIP\t\tSrcPort\tDstIP\t\tDstPort\n"
                    + "2017-08-07T20:54:52.444Z \t192.0.2.7 \t37452\t198.51.100.56 \t23\n"
                    + "\n"
                    + "DstIP\tDstPort\tSrcIP\tTimestamp\n"
                    + "198.51.100.57\t23\t192.0.2.7\t2017-08-07 20:54:53"))
        .containsExactly(
            row("2017-08-07T20:54:52.444Z", -1, "192.0.2.7", 37452, "198.51.100.56", 23),
            row("2017-08-07T20:54:53Z", -1, "192.0.2.7", -1, "198.51.100.57", 23));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Mon Jan  1 25:39:21 2018 UDP 192.0.2.7 1378 => 198.51.100.1 1160",
        "Wed Feb 30 15:39:21 2018 UDP 192.0.2.7 1378 => 198.51.100.1 1160",
        "Mon Jan  1 15:39:21 2018 UDP xxxx 1378 => 198.51.100.1 1160",
        "Mon Jan  1 15:39:21 2018 UDP 192.0.2.7 1378 => A.B.C.D 1160",
        "Mon Jan  1 15:39:21 2018 UDP 192.0.2.7 1378 => 198.51.100.1 99999",
        "Mon Jan  1 15:39:21 2018 NOPE 192.0.2.7 1378 => 198.51.100.1 80",
        "Mon Jan  1 15:39:21 2018 UDP 192.0.2.7 1378 and more => 198.51.100.1 80",
        "2017-04-07 00:61:01  192.0.2.7 48285 -> 198.51.100.2  3389  64 TCP",
        "2017-05-07 11:02:39: 192.0.2.300 => 198.51.100.27:22 proto TCP",
        "12/32 18:00:17 IP 192.0.2.7.40646 > 198.51.100.1.5060: SIP, length: 428",
        "2017-10-09T00:00:00.000000Z,192.0.2.x,0-65535,198.51.100.2,25565,15",
        "Mar  7 22:19:45 gate kernel: SRC=192.0.2.7 DST=x.x.x.x LEN=40 PROTO=TCP SPT=1 DPT=2",
      })
  void aRowWithSomethingUnreadableIsABadRow(String line) {
    assertThat(RowText.of(scan(line))).containsExactly("BAD_FLOW_ROW\t1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Mon Jan  1 15:39:21 2018 UDP 192.0.2.7 1378 =>",
        "Mon Jan  1 15:39:21 2018 UDP 192.0.2.7",
        "2017-04-07 00:38:01  192.0.2.7 48285 ->",
        "2017-04-07 00:38:01  192.0.2.7 48285 -> 198.51.100.2  3389",
        "2017-05-07 11:02:39: 192.0.2.7 => 198.51.100.27:22 proto",
        "12/15 18:00:17 IP 192.0.2.7.40646 >",
        "2017-10-09T00:00:00.000000Z,192.0.2.7,0-65535,198.51.100.2,",
        "Mar  7 22:19:45 gate kernel: IN=eth0 OUT= SRC=192.0.2.7 DST=198.51.100.4 LEN=40",
        "2024-04-  2024-04-  services/",
      })
  void aRowThatEndsTooEarlyIsWrapped(String line) {
    assertThat(RowText.of(scan(line))).containsExactly("WRAPPED_ROW\t1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "On Mon Jan  1 15:39:21 2018 somebody wrote => this",
        "The host 192.0.2.7 sent TCP packets to 198.51.100.1 port 22 -> please look",
        "Logs from 2017-04-07 00:38:01 on are kept => ask us",
        "#               Netscan detected from host   192.0.2.7               #",
        "time                protocol src_ip src_port          dest_ip dest_port",
        "Time zone EET +0200",
        "SRC= and DST= are addresses",
      })
  void proseIsNoRow(String line) {
    assertThat(RowText.of(scan(line))).isEmpty();
  }

  @Test
  void aLineTooLongForAnyRowIsNotSearched() {
    String row = "Mon Jan  1 15:39:21 2018 UDP 192.0.2.7 1378 => 198.51.100.1 1160";
    assertThat(RowText.of(scan(row + " ".repeat(3_000)))).containsExactly("BAD_FLOW_ROW\t1");
    assertThat(RowText.of(scan("x".repeat(3_000) + " => " + row))).isEmpty();
  }

  private static TableScanner scan(String text) {
    return ShippedKinds.scan(text, RECEIVED);
  }

  private static List<String> starts(String text) {
    TableScanner scanner = scan(text);
    assertThat(scanner.badRows()).isEmpty();
    return java.util.stream.IntStream.range(0, scanner.rows().size())
        .mapToObj(i -> start(scanner, i))
        .toList();
  }

  private static String start(TableScanner scanner, int i) {
    long micros = scanner.rows().startMicros(i);
    return Instant.ofEpochSecond(
            Math.floorDiv(micros, 1_000_000), Math.floorMod(micros, 1_000_000) * 1_000L)
        .toString();
  }

  private static List<String> rows(String text) {
    TableScanner scanner = scan(text);
    assertThat(scanner.badRows()).isEmpty();
    return java.util.stream.IntStream.range(0, scanner.rows().size())
        .mapToObj(
            i ->
                row(
                    start(scanner, i),
                    scanner.rows().protocol(i),
                    scanner.rows().source(i).toString(),
                    scanner.rows().srcPort(i),
                    scanner.rows().destination(i).toString(),
                    scanner.rows().dstPort(i)))
        .toList();
  }

  private static String row(
      String start, int protocol, String source, int srcPort, String destination, int dstPort) {
    return OffsetDateTime.parse(start).toInstant()
        + " "
        + protocol
        + " "
        + source
        + " "
        + srcPort
        + " "
        + destination
        + " "
        + dstPort;
  }
}
