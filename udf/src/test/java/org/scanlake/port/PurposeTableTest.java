package org.scanlake.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.scanlake.conf.YamlNode;
import org.scanlake.flow.Protocols;

class PurposeTableTest {
  private static final Map<String, Integer> PROTOCOLS =
      new TreeMap<>(Map.of("TCP", 6, "UDP", 17, "ICMP", 1, "GRE", 47, "ESP", 50));

  private static final Map<String, String> OF_ONE_PROTOCOL =
      Map.ofEntries(
          Map.entry("ICMP_0", "EchoReply"),
          Map.entry("ICMP_771", "ICMP_PortUnreach"),
          Map.entry("ICMP_2048", "EchoRequest"),
          Map.entry("TCP_81", "HOSTS2"),
          Map.entry("TCP_135", "MS:RPC"),
          Map.entry("TCP_137", "MS:NETBIOS_NS"),
          Map.entry("TCP_5060", "SIP"),
          Map.entry("TCP_5222", "Jabber"),
          Map.entry("TCP_5269", "Jabber"),
          Map.entry("UDP_161", "SNMP"),
          Map.entry("UDP_162", "SNMP"),
          Map.entry("UDP_2222", "Office_X"));

  private final PurposeTable shipped = shipped();

  static PurposeTable shipped() {
    try {
      byte[] bytes = Files.readAllBytes(Path.of("..", "conf", "ports.yaml"));
      return new PurposeTable(PortRules.load(YamlNode.read("ports.yaml", bytes)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static PurposeTable table(String yaml) {
    byte[] bytes = yaml.getBytes(StandardCharsets.UTF_8);
    return new PurposeTable(PortRules.load(YamlNode.read("ports.yaml", bytes)));
  }

  @Test
  void everyProtocolAndPortHasTheSpecificationsPurpose() {
    List<String> wrong = new ArrayList<>();
    PROTOCOLS.forEach(
        (name, number) -> {
          for (int port = 0; port <= 65535; port++) {
            String expected = expected(name, port);
            if (!shipped.purpose(number, port).equals(expected)) {
              wrong.add(name + "_" + port + " is not " + expected);
            }
          }
        });
    assertThat(wrong).isEmpty();
  }

  /** The specification's table once more, by what is asked instead of rule by rule. */
  private static String expected(String protocol, int port) {
    String pp = protocol + "_" + port;
    String named = OF_ONE_PROTOCOL.get(pp);
    if (named != null) {
      return named;
    }
    if (port >= 6000 && port < 6064) {
      return "X_Windows";
    }
    return switch (port) {
      case 0 -> "";
      case 20 -> "FTPDATA";
      case 22 -> "SSH";
      case 23 -> "TELNET";
      case 25 -> "SMTP";
      case 37 -> "Time";
      case 53 -> "DNS";
      case 66 -> "ORACLE";
      case 67, 68 -> "BootP";
      case 69 -> "TFTP";
      case 80 -> "HTTP";
      case 110 -> "POP3";
      case 123 -> "NTP";
      case 143 -> "IMAP";
      case 443 -> "HTTPS";
      case 445 -> "MS:DS";
      case 631 -> "IPPRINT";
      case 1214 -> "P2P:KaZaA,Grokster:" + pp;
      case 3724 -> "P2P:WoW:" + pp;
      case 4661, 4662, 4665, 4672 -> "P2P:eDonkey_Mule:" + pp;
      case 5168 -> "TrendMicro_ServerProtect";
      case 6257, 6699 -> "P2P:WinMX:" + pp;
      case 6345, 6346, 6347, 6348 -> "P2P:Gnutella:" + pp;
      case 6881 -> "P2P:BitTorrent:" + pp;
      case 7000, 7001, 7002, 7003, 7004, 7005, 7006, 7007, 7008, 7009 -> "AFS";
      case 8906 -> "CiscoNAC:Swiss";
      case 60065 -> "P2P:uTorrent";
      default -> "unk";
    };
  }

  @Test
  void everyProtocolAndPortHasThePurposeOfTheSeedsOwnFunction() throws Exception {
    Path peer = Path.of("..", "..", "shared", "peer", "id_port.pl").toAbsolutePath().normalize();
    assumeTrue(Files.exists(peer), "the peer is not there");
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/perl")), "perl is not there");
    String script =
        "require $ARGV[0]; for my $p (qw(TCP UDP ICMP GRE ESP)) {"
            + " for (0..65535) { print id_port(\"${p}_$_\"), \"\\n\" } }";
    Process perl =
        new ProcessBuilder("/usr/bin/perl", "-e", script, peer.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    List<String> wrong = new ArrayList<>();
    try (BufferedReader answers = perl.inputReader(StandardCharsets.UTF_8)) {
      for (String name : List.of("TCP", "UDP", "ICMP", "GRE", "ESP")) {
        for (int port = 0; port <= 65535; port++) {
          String expected = answers.readLine();
          if (!shipped.purpose(PROTOCOLS.get(name), port).equals(expected)) {
            wrong.add(name + "_" + port + " is not " + expected);
          }
        }
      }
      assertThat(answers.readLine()).isNull();
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void shippedTableHasThe39RulesOfTheSpecification() {
    assertThat(shipped.ruleCount()).isEqualTo(39);
    assertThat(shipped.purposeTemplate(0)).isEqualTo("P2P:Gnutella:{pp}");
    assertThat(shipped.purposeTemplate(38)).isEmpty();
  }

  @Test
  void theFirstRuleThatMatchesWins() {
    PurposeTable table =
        table(
            """
            rules:
              - {name: a, ports: 10-20, purpose: A}
              - {name: b, ports: 15-30, purpose: B}
              - {name: c, purpose: C}
            """);
    assertThat(table.ruleName(Protocols.TCP, 9)).isEqualTo("c");
    assertThat(table.ruleName(Protocols.TCP, 15)).isEqualTo("a");
    assertThat(table.ruleName(Protocols.TCP, 20)).isEqualTo("a");
    assertThat(table.ruleName(Protocols.TCP, 21)).isEqualTo("b");
    assertThat(table.ruleName(Protocols.TCP, 31)).isEqualTo("c");
  }

  @Test
  void aRuleOfOneProtocolLeavesTheOthersAlone() {
    PurposeTable table =
        table(
            """
            rules:
              - {name: a, ports: 53, protocol: [UDP, 132], purpose: "A {pp}"}
              - {name: c, purpose: C}
            """);
    assertThat(table.purpose(Protocols.UDP, 53)).isEqualTo("A UDP_53");
    assertThat(table.purpose(132, 53)).isEqualTo("A SCTP_53");
    assertThat(table.purpose(Protocols.TCP, 53)).isEqualTo("C");
    assertThat(table.purpose(Protocols.UNKNOWN, 53)).isEqualTo("C");
  }

  @Test
  void anUnknownPortMeetsOnlyRulesWithoutPorts() {
    assertThat(shipped.ruleName(Protocols.TCP, -1)).isEqualTo("nothing");
    assertThat(shipped.purpose(Protocols.UNKNOWN, -1)).isEmpty();
    assertThat(shipped.ruleName(Protocols.TCP, 65536)).isEqualTo("nothing");
  }

  @Test
  void patternsFindTheRulesThatGiveThem() {
    assertThat(names("P2P:WinMX:*")).containsExactly("winmx");
    assertThat(names("AFS")).containsExactly("afs");
    assertThat(names("")).containsExactly("nothing");
    assertThat(names("P2P:*")).hasSize(7);
    assertThat(names("AF")).isEmpty();
    assertThat(names("*")).hasSize(39);
  }

  private Set<String> names(String pattern) {
    Set<String> names = new TreeSet<>();
    shipped.rulesGiving(pattern).stream().forEach(rule -> names.add(shipped.ruleName(rule)));
    return names;
  }
}
