package org.scanlake.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.scanlake.study.MadeAlerts.SIGNATURES;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

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
}
