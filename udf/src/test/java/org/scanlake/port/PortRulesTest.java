package org.scanlake.port;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scanlake.conf.ConfigurationException;
import org.scanlake.conf.YamlNode;

class PortRulesTest {
  private static void load(String yaml) {
    PortRules.load(YamlNode.read("ports.yaml", yaml.getBytes(StandardCharsets.UTF_8)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      textBlock =
          """
          {name: a, prots: 80, purpose: A} ~ unknown key `prots`; known here: name, ports, protocol, purpose
          {ports: 80, purpose: A} ~ an item of `rules` has no key `name`; it must have one
          {name: a, ports: 80} ~ an item of `rules` has no key `purpose`; it must have one
          {name: a, ports: 65536, purpose: A} ~ `ports` is `65536`; it must be a port from 0 to 65535 or an ascending range such as 6000-6063
          {name: a, ports: [1, 9-7], purpose: A} ~ an item of `ports` is `9-7`; it must be a port from 0 to 65535 or an ascending range such as 6000-6063
          {name: a, ports: 080, purpose: A} ~ `ports` is `080`; it must be a port from 0 to 65535 or an ascending range such as 6000-6063
          {name: a, ports: [], purpose: A} ~ `ports` is an empty list; it must have at least one item
          {name: a, protocol: TPC, purpose: A} ~ `protocol` is `TPC`; it must be a protocol as nfdump prints it (TCP, UDP, ICMP, ICMP6, GRE, …) or a number from 0 to 255
          {name: a, ports: 1, purpose: "A\\tB"} ~ `purpose` has a control character; it must be printable text on one line
          """)
  void aBadRuleIsRefusedWithItsLine(String rule, String message) {
    assertThatThrownBy(() -> load("rules:\n  - " + rule + "\n  - {name: z, purpose: Z}\n"))
        .isInstanceOf(ConfigurationException.class)
        .hasMessage("ports.yaml:2: " + message);
  }

  @Test
  void namesMustBeUnique() {
    assertThatThrownBy(
            () -> load("rules:\n  - {name: a, ports: 1, purpose: A}\n  - {name: a, purpose: Z}\n"))
        .hasMessage(
            "ports.yaml:3: an item of `rules` has the name `a` of an earlier rule;"
                + " names must be unique");
  }

  @Test
  void theLastRuleMustMatchEverything() {
    assertThatThrownBy(() -> load("rules:\n  - {name: a, ports: 1-65535, purpose: A}\n"))
        .hasMessage(
            "ports.yaml:2: an item of `rules` is the last rule and does not match everything;"
                + " end with a rule without ports and protocol, such as"
                + " {name: nothing, purpose: \"\"}");
  }
}
