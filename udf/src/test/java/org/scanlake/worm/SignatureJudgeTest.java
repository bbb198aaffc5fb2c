package org.scanlake.worm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scanlake.conf.Configuration;
import org.scanlake.conf.ShippedConf;

class SignatureJudgeTest {
  private static final Configuration SHIPPED = ShippedConf.load();
  private static final SignatureJudge JUDGE =
      new SignatureJudge(SHIPPED.portSets(), SHIPPED.ports());

  @ParameterizedTest
  @CsvSource({
    // work, SA/S, port, packets of 100, verdict
    "80, 0, 8080, 100, worm",
    "79, 0, 8080, 100, unknown",
    "80, 89, 8080, 100, worm",
    "80, 90, 8080, 100, worm",
    "79, 90, 8080, 100, unknown",
    "20, 90, 8080, 100, noisy-server",
    "21, 90, 8080, 100, unknown",
    "20, 89, 8080, 100, p2p",
    "79, 1, 8080, 100, p2p",
    "79, 0, 6881, 1, p2p",
    "80, 0, 6881, 1, worm",
    "49, 0, 22, 90, password-guessing",
    "49, 0, 3389, 90, password-guessing",
    "50, 0, 22, 90, unknown",
    "49, 0, 22, 89, unknown",
    // what more than one rule claims
    "80, 0, 22, 100, worm",
    "20, 95, 22, 100, password-guessing",
    "49, 50, 22, 100, password-guessing",
    "20, 95, 6881, 100, noisy-server"
  })
  void verdictChangesAtItsLimits(int work, int synAckShare, int port, int packets, String verdict) {
    Verdict given = JUDGE.of(Signatures.of(work, synAckShare, port, packets, 9, 100 - packets));
    assertThat(given.verdict().text()).isEqualTo(verdict);
  }

  @Test
  void aWormWithMoreThanAHundredPortsIsAScanner() {
    assertThat(JUDGE.of(Signatures.ofWork(100, ports(100))).verdict()).isEqualTo(VerdictClass.WORM);
    Verdict scanner = JUDGE.of(Signatures.ofWork(100, ports(101)));
    assertThat(scanner.verdict()).isEqualTo(VerdictClass.SCANNER);
    assertThat(scanner.rule()).isEqualTo("work 100 >= 80 and 101 ports");
  }

  @Test
  void aWormWithMoreThanAHundredDestinationsIsAScanner() {
    assertThat(JUDGE.of(Signatures.toDestinations(100, 445)).verdict())
        .isEqualTo(VerdictClass.WORM);
    Verdict scanner = JUDGE.of(Signatures.toDestinations(101, 445));
    assertThat(scanner.verdict()).isEqualTo(VerdictClass.SCANNER);
    assertThat(scanner.rule()).isEqualTo("work 100 >= 80 and more than 100 destinations");
  }

  private static long[] ports(int count) {
    long[] portsAndPackets = new long[count * 2];
    for (int i = 0; i < count; i++) {
      portsAndPackets[i * 2] = 40_000 + i;
      portsAndPackets[i * 2 + 1] = 1;
    }
    return portsAndPackets;
  }

  @Test
  void mailAloneMayBeAServerThatBouncesSpam() {
    assertThat(JUDGE.of(Signatures.ofWork(100, 25, 40)).innocentCause())
        .contains("a mail server that sends error messages to forged addresses");
    assertThat(JUDGE.of(Signatures.ofWork(100, 25, 40, 26, 1)).innocentCause()).isEmpty();
  }

  @Test
  void onePortAtOneAddressMayBeAClientWhoseServerIsDown() {
    assertThat(JUDGE.of(Signatures.toDestinations(1, 8080)).innocentCause())
        .contains("a client whose server is down: all went to one address");
    assertThat(JUDGE.of(Signatures.toDestinations(2, 8080)).innocentCause()).isEmpty();
  }

  @Test
  void aWormThatAnswersMayBeTheVictimOfAFlood() {
    assertThat(JUDGE.of(Signatures.of(80, 90, 8080, 100)).innocentCause())
        .contains("SA/S 90: it answers, as the victim of a flood does");
    assertThat(JUDGE.of(Signatures.of(80, 89, 8080, 100)).innocentCause())
        .contains("if all went to one address: a client whose server is down");
  }

  @Test
  void gnutellaAtHighWorkMayBePeersThatAreGone() {
    Verdict verdict = JUDGE.of(Signatures.ofWork(100, 6346, 40, 9000, 1));
    assertThat(verdict.verdict()).isEqualTo(VerdictClass.WORM);
    assertThat(verdict.innocentCause()).contains("Gnutella peers that are gone");
  }

  @Test
  void portsOfANamedSetHaveNoInnocentCause() {
    assertThat(JUDGE.of(Signatures.ofWork(100, 135, 40)))
        .isEqualTo(
            new Verdict(
                VerdictClass.WORM, "work 100 >= 80", Optional.of("windows-rpc"), Optional.empty()));
  }
}
