package org.scanlake.detector;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scanlake.conf.ConfigurationException;
import org.scanlake.network.Address;

class KnownSourcesTest {
  private static Map<Address, Boolean> load(String text) {
    return KnownSources.load("labels.csv", text.getBytes(UTF_8));
  }

  private static Address address(String text) {
    return Address.parse(text).orElseThrow();
  }

  @Test
  void columnsAreFoundByName() {
    assertThat(load("detail,label,src\nnmap,scanner,192.0.2.1\n,benign,2001:db8::1\n"))
        .isEqualTo(Map.of(address("192.0.2.1"), true, address("2001:db8::1"), false));
    assertThat(load("source,label\n192.0.2.1,benign\n"))
        .isEqualTo(Map.of(address("192.0.2.1"), false));
  }

  @Test
  void oneRowThatSaysScannerIsEnough() {
    assertThat(load("source,label\n192.0.2.1,benign\n192.0.2.1,scanner\n192.0.2.1,benign\n"))
        .isEqualTo(Map.of(address("192.0.2.1"), true));
  }

  @ParameterizedTest
  @CsvSource({
    "Scanner, true",
    "MALICIOUS, true",
    "PartOfAHorizontalPortScan, true",
    "Benign, false",
    "background, false"
  })
  void labelsAreWords(String word, boolean scans) {
    assertThat(load("source,label\n192.0.2.1," + word + "\n").values()).containsExactly(scans);
  }

  @Test
  void whatIsWrongIsNamedWithItsLine() {
    assertRefused(
        "source,label\n192.0.2.1,benign\n192.0.2.2,dubious\n",
        "labels.csv:3: label `dubious`; it must be");
    assertRefused(
        "source,label\n192.0.2.999,benign\n",
        "labels.csv:2: `192.0.2.999` is no address; it must be");
    assertRefused(
        "host,label\n192.0.2.1,benign\n",
        "labels.csv:1: no column source or no column label; it must be");
    assertRefused(
        "source,kind\n192.0.2.1,benign\n",
        "labels.csv:1: no column source or no column label; it must be");
    assertRefused("source,label\n192.0.2.1\n", "labels.csv:2: label ``; it must be");
    assertRefused("source,label\n", "labels.csv:1: no row; it must be");
  }

  private static void assertRefused(String text, String message) {
    assertThatThrownBy(() -> load(text))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageStartingWith(message);
  }
}
