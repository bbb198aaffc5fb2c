package org.scanlake.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.scanlake.conf.YamlNode;

/** The specification's table, held against {@code conf/signatures.yaml}. */
class ShippedSignaturesTest {
  private static final String RUN = "Conditional Run Probability>50% & >100 unique ports ";

  private final Signatures shipped = load();

  private static Signatures load() {
    Path file = Path.of("..", "conf", "signatures.yaml");
    try {
      return Signatures.load(YamlNode.read("signatures.yaml", Files.readAllBytes(file)));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static Map<String, String> rules(List<Signature> signatures) {
    Map<String, String> rules = new TreeMap<>();
    signatures.forEach(s -> rules.put(s.label(), s.anyOf().toString()));
    return rules;
  }

  @Test
  void classicSetIsTheSpecificationsTable() {
    assertThat(rules(shipped.of(SignatureSet.CLASSIC)))
        .containsExactly(
            Map.entry("BROADCAST>30", "[[broadcasts > 30]]"),
            Map.entry("BitTorrent>=20", "[[flows(purpose=P2P:BitTorrent:*) >= 20]]"),
            Map.entry(RUN, "[[run_share > 50 %, ports(protocol=TCP|UDP) > 100]]"),
            Map.entry("GRE", "[[flows(protocol=GRE) >= 1]]"),
            Map.entry("Gnutella>=20", "[[flows(purpose=P2P:Gnutella:*) >= 20]]"),
            Map.entry("Grokster>=20", "[[flows(purpose=P2P:KaZaA,Grokster:*) >= 20]]"),
            Map.entry("KNOWN", "[[known_source = 1]]"),
            Map.entry("KaZaA>=20", "[[flows(purpose=P2P:KaZaA,Grokster:*) >= 20]]"),
            Map.entry("Likely AFS", "[[flows(purpose=AFS) >= 20]]"),
            Map.entry("PING>=60", "[[flows(purpose=EchoRequest) >= 60]]"),
            Map.entry("RPC>=20", "[[flows(purpose=MS:RPC) >= 20]]"),
            Map.entry(
                "SKYPE>=60",
                "[[flows(purpose=unk,protocol=TCP|UDP) >= 60,"
                    + " destinations(purpose=unk,protocol=TCP|UDP) >= 30]]"),
            Map.entry("SMTP>=50", "[[flows(purpose=SMTP) >= 50]]"),
            Map.entry("WinMX>=20", "[[flows(purpose=P2P:WinMX:*) >= 20]]"),
            Map.entry("eDonkey>=20", "[[flows(purpose=P2P:eDonkey_Mule:*) >= 20]]"));
  }

  @Test
  void modernSetIsTheSpecifications() {
    assertThat(rules(shipped.of(SignatureSet.MODERN)))
        .containsExactly(
            Map.entry(
                "P2P NODE",
                "[[private_share >= 50 %], [largest_source_port_share >= 80 %,"
                    + " largest_source_port_ports >= 20]]"),
            Map.entry("PING", "[[flows(protocol=ICMP6,port=32768) >= 60]]"),
            Map.entry("SWEEP", "[[largest_port_share >= 90 %, largest_port_destinations >= 60]]"),
            Map.entry("VERTICAL", "[[destinations = 1, ports(protocol=TCP|UDP) > 100]]"));
  }

  @Test
  void severitiesAreTheSpecifications() {
    Map<String, Integer> severities = new TreeMap<>();
    shipped.of(SignatureSet.CLASSIC).forEach(s -> severities.put(s.label(), s.severity()));
    assertThat(severities)
        .containsExactly(
            Map.entry("BROADCAST>30", 6),
            Map.entry("BitTorrent>=20", 2),
            Map.entry(RUN, 8),
            Map.entry("GRE", 4),
            Map.entry("Gnutella>=20", 2),
            Map.entry("Grokster>=20", 2),
            Map.entry("KNOWN", 0),
            Map.entry("KaZaA>=20", 2),
            Map.entry("Likely AFS", 1),
            Map.entry("PING>=60", 5),
            Map.entry("RPC>=20", 7),
            Map.entry("SKYPE>=60", 1),
            Map.entry("SMTP>=50", 7),
            Map.entry("WinMX>=20", 2),
            Map.entry("eDonkey>=20", 2));
    assertThat(shipped.noSignatureSeverity()).isEqualTo(5);
  }

  @Test
  void severityIsTheHighestOfTheLabels() {
    assertThat(severity("SKYPE>=60", "GRE", "WinMX>=20")).isEqualTo(4);
    assertThat(severity()).isEqualTo(5);
  }

  @Test
  void knownAloneIsZeroAndRaisesNoOther() {
    assertThat(severity("KNOWN")).isZero();
    assertThat(severity("KNOWN", "SKYPE>=60")).isEqualTo(1);
  }

  @Test
  void modernLabelsTakeNoPartInTheSeverity() {
    assertThat(severity("SWEEP")).isEqualTo(5);
    assertThat(severity("SWEEP", "SKYPE>=60")).isEqualTo(1);
  }

  private int severity(String... labels) {
    BitSet given = new BitSet();
    for (int i = 0; i < shipped.all().size(); i++) {
      given.set(i, List.of(labels).contains(shipped.all().get(i).label()));
    }
    return shipped.severity().of(given);
  }

  @Test
  void metricsAreDistinctAndInTheOrderOfTheFile() {
    assertThat(shipped.metrics()).doesNotHaveDuplicates().hasSize(23);
    assertThat(shipped.metrics().get(0).id()).isEqualTo("broadcasts");
    assertThat(shipped.metrics().get(3).id()).isEqualTo("ports(protocol=TCP|UDP)");
  }
}
