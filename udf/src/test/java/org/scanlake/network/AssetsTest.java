package org.scanlake.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scanlake.conf.ConfigurationException;

class AssetsTest {
  private static final String HEADER = "address,hostname,owner\n";

  private static Assets load(String text) {
    return Assets.load("assets.csv", text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void findsTheEntryOfAnAddress() {
    Assets assets =
        load("# us\n" + HEADER + "192.0.2.7,www,\"Web, team\"\r\n\r\n2001:DB8:0::7,,\n");
    Address first = Address.parse("192.0.2.7").orElseThrow();
    Address second = Address.parse("2001:db8::7").orElseThrow();
    assertThat(assets.find(first)).contains(new Asset(first, "www", "Web, team"));
    assertThat(assets.find(second)).contains(new Asset(second, "", ""));
    assertThat(assets.find(Address.ipv4(1))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          host,a,b          | 2: `host` is no address; it must be such as 192.0.2.7 or 2001:db8::7
          192.0.2.7,a       | 2: 2 fields; a row must have the 3 fields address,hostname,owner
          192.0.2.7,a,b,c   | 2: 4 fields; a row must have the 3 fields address,hostname,owner
          """)
  void aBadRowIsRefused(String row, String message) {
    assertThatThrownBy(() -> load(HEADER + row))
        .isInstanceOf(ConfigurationException.class)
        .hasMessage("assets.csv:" + message);
  }

  @Test
  void aSecondRowForAnAddressIsRefused() {
    assertThatThrownBy(() -> load(HEADER + "192.0.2.7,a,b\n::ffff:192.0.2.7,c,d\n"))
        .hasMessage("assets.csv:3: a second row for 192.0.2.7; keep one row an address");
  }

  @Test
  void theHeaderIsNeeded() {
    assertThatThrownBy(() -> load("# only\n"))
        .hasMessage("assets.csv:1: no header; it must be address,hostname,owner");
    assertThatThrownBy(() -> load("\n192.0.2.7,a,b\n"))
        .hasMessage(
            "assets.csv:2: the header is not the expected one; it must be address,hostname,owner");
  }

  @Test
  void anOpenQuoteIsRefused() {
    assertThatThrownBy(() -> load(HEADER + "192.0.2.7,\"a,b\n192.0.2.8,c,d\n"))
        .isInstanceOf(ConfigurationException.class);
  }
}
