package org.scanlake.worm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scanlake.conf.ConfigurationException;
import org.scanlake.conf.ShippedConf;
import org.scanlake.conf.YamlNode;

class PortSetsTest {
  private static PortSets load(String... sets) {
    String yaml = "guarded: [22, 3380-3389]\nsets:\n  - " + String.join("\n  - ", sets) + "\n";
    return PortSets.load(YamlNode.read("port-sets.yaml", yaml.getBytes(StandardCharsets.UTF_8)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      textBlock =
          """
          {name: a, prots: 80} ~ unknown key `prots`; known here: name, ports, least
          {ports: 80} ~ an item of `sets` has no key `name`; it must have one
          {name: a} ~ an item of `sets` has no key `ports`; it must have one
          {name: a, ports: 65536} ~ `ports` is `65536`; it must be a port from 0 to 65535 or an ascending range such as 6000-6063
          {name: a, ports: [80, 81], least: 3} ~ `least` is `3`; it must be a whole number from 1 to 2
          {name: a, ports: 1-99, least: 11} ~ `least` is `11`; it must be a whole number from 1 to 10
          {name: a, ports: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]} ~ an item of `sets` has 11 ports and no `least`; a signature has at most 10; say how many of them are enough
          {name: "a\\tb", ports: 80} ~ `name` is blank or has a control character; it must be printable text
          {name: " ", ports: 80} ~ `name` is blank or has a control character; it must be printable text
          """)
  void aBadSetIsRefusedWithItsLine(String set, String message) {
    assertThatThrownBy(() -> load(set))
        .isInstanceOf(ConfigurationException.class)
        .hasMessage("port-sets.yaml:3: " + message);
  }

  @Test
  void namesMustBeUnique() {
    assertThatThrownBy(() -> load("{name: a, ports: 1}", "{name: a, ports: 2}"))
        .hasMessage(
            "port-sets.yaml:4: an item of `sets` has the name `a` of an earlier set; names must be"
                + " unique");
  }

  @Test
  void allPortsOfASetMustBeThereUnlessFewerAreEnough() {
    PortSets sets = load("{name: all, ports: [1, 2]}", "{name: some, ports: [1, 2, 3], least: 1}");
    assertThat(sets.nameOf(Signatures.ofWork(100, 1, 5, 2, 5).ports())).contains("all");
    assertThat(sets.nameOf(Signatures.ofWork(100, 1, 5).ports())).contains("some");
    assertThat(sets.nameOf(Signatures.ofWork(100, 4, 5).ports())).isEmpty();
  }

  @Test
  void thePortsMustHaveNineTenthsOfThePackets() {
    PortSets sets = load("{name: a, ports: 80-89, least: 1}");
    assertThat(sets.nameOf(Signatures.ofWork(100, 80, 90, 7, 10).ports())).contains("a");
    assertThat(sets.nameOf(Signatures.ofWork(100, 80, 89, 7, 11).ports())).isEmpty();
  }

  @Test
  void guardedPortsMayBeRanges() {
    PortSets sets = load("{name: a, ports: 1}");
    assertThat(sets.isGuarded(22)).isTrue();
    assertThat(sets.isGuarded(3385)).isTrue();
    assertThat(sets.isGuarded(23)).isFalse();
  }

  @Test
  void shippedSetsAreReadAndGuardSqlSshAndRemoteDesktop() {
    PortSets shipped = ShippedConf.load().portSets();
    assertThat(List.of(1433, 22, 3389)).allMatch(shipped::isGuarded);
    assertThat(shipped.nameOf(Signatures.ofWork(100, 3127, 1, 3150, 1).ports()))
        .contains("mydoom-back-door");
  }
}
