package org.scanlake.flow;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProtocolsTest {
  @ParameterizedTest
  @CsvSource({
    "TCP,6",
    "udp,17",
    "Icmp,1",
    "ICMP6,58",
    "ipv6-icmp,58",
    "GRE,47",
    "47,47",
    "0,0",
    "255,255",
    "IPIP,4",
    "IPv6,41",
    "099,99"
  })
  void namesInAnyCaseAndNumbersAreRead(String name, int number) {
    assertThat(Protocols.number(name)).contains(number);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "256", "-1", "TC", "UNKNOWN", "1000", "6 "})
  void anythingElseIsNoProtocol(String name) {
    assertThat(Protocols.number(name)).isEmpty();
  }

  @Test
  void everyNameReadsBackToANumberOfThatName() {
    for (int number = 0; number <= 255; number++) {
      String name = Protocols.name(number);
      assertThat(Protocols.number(name).map(Protocols::name)).contains(name);
    }
  }
}
