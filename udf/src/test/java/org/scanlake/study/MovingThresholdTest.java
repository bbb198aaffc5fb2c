package org.scanlake.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.scanlake.study.MadeAlerts.SIGNATURES;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.scanlake.conf.ShippedConf;
import org.scanlake.conf.YamlNode;
import org.scanlake.signature.Signatures;

class MovingThresholdTest {
  @Test
  void partThatTheLabelNamesMovesAndKnownHasNone() {
    Map<String, String> moving = new LinkedHashMap<>();
    for (int i = 0; i < SIGNATURES.all().size(); i++) {
      Optional<MovingThreshold> moved = MovingThreshold.of(SIGNATURES, i);
      moving.put(
          SIGNATURES.all().get(i).name(),
          MovingThreshold.baseName(SIGNATURES.all().get(i))
              + moved.map(found -> ": " + found.condition(SIGNATURES)).orElse(""));
    }
    assertThat(moving)
        .containsExactly(
            Map.entry("BROADCAST", "BROADCAST: broadcasts > 30"),
            Map.entry("BitTorrent", "BitTorrent: flows(purpose=P2P:BitTorrent:*) >= 20"),
            Map.entry("RunProbability", "Conditional Run Probability: run_share > 50 %"),
            Map.entry("GRE", "GRE: flows(protocol=GRE) >= 1"),
            Map.entry("Gnutella", "Gnutella: flows(purpose=P2P:Gnutella:*) >= 20"),
            Map.entry("Grokster", "Grokster: flows(purpose=P2P:KaZaA,Grokster:*) >= 20"),
            Map.entry("KNOWN", "KNOWN"),
            Map.entry("KaZaA", "KaZaA: flows(purpose=P2P:KaZaA,Grokster:*) >= 20"),
            Map.entry("AFS", "Likely AFS: flows(purpose=AFS) >= 20"),
            Map.entry("PING", "PING: flows(purpose=EchoRequest) >= 60"),
            Map.entry("RPC", "RPC: flows(purpose=MS:RPC) >= 20"),
            Map.entry("SKYPE", "SKYPE: flows(purpose=unk,protocol=TCP|UDP) >= 60"),
            Map.entry("SMTP", "SMTP: flows(purpose=SMTP) >= 50"),
            Map.entry("WinMX", "WinMX: flows(purpose=P2P:WinMX:*) >= 20"),
            Map.entry("eDonkey", "eDonkey: flows(purpose=P2P:eDonkey_Mule:*) >= 20"),
            Map.entry("SWEEP", "SWEEP: largest_port_share >= 90 %"),
            Map.entry("VERTICAL", "VERTICAL: ports(protocol=TCP|UDP) > 100"),
            Map.entry("P2PNode", "P2P NODE: private_share >= 50 %"),
            Map.entry("PING6", "PING: flows(protocol=ICMP6,port=32768) >= 60"));
  }

  @Test
  void labelMeansItsPartAlsoWhenAnotherThresholdIsConfigured() throws IOException {
    String shipped = Files.readString(ShippedConf.FOLDER.resolve("signatures.yaml"));
    String moved =
        shipped
            .replace(
                "{metric: run_share, passes: \"> 50 %\"}",
                "{metric: run_share, passes: \"> 40 %\"}")
            .replace("values: [49 %, 101], given: false", "values: [39 %, 101], given: false")
            .replace("values: [50 %, 101], given: false", "values: [40 %, 101], given: false")
            .replace("values: [51 %, 101], given: true", "values: [41 %, 101], given: true");
    Signatures signatures =
        Signatures.load(YamlNode.read("signatures.yaml", moved.getBytes(StandardCharsets.UTF_8)));
    int run = MadeAlerts.index("RunProbability");
    assertThat(MovingThreshold.of(signatures, run).orElseThrow().condition(signatures))
        .hasToString("run_share > 40 %");
    assertThat(MovingThreshold.baseName(signatures.all().get(run)))
        .isEqualTo("Conditional Run Probability");
  }

  @Test
  void nameIsFoundBeforeLabelsAndLabelsBeforeBaseNames() {
    assertThat(SignatureName.find("PING", SIGNATURES)).hasValue(MadeAlerts.index("PING"));
    assertThat(SignatureName.find("ping6", SIGNATURES)).hasValue(MadeAlerts.index("PING6"));
    assertThat(SignatureName.find("P2P NODE", SIGNATURES)).hasValue(MadeAlerts.index("P2PNode"));
    assertThat(SignatureName.find(" Likely AFS", SIGNATURES)).hasValue(MadeAlerts.index("AFS"));
    assertThat(SignatureName.find("", SIGNATURES)).isEmpty();
  }
}
