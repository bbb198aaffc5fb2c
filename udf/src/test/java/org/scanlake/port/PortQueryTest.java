package org.scanlake.port;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PortQueryTest {
  private final PortQuery query = new PortQuery(PurposeTableTest.shipped());

  @ParameterizedTest
  @CsvSource({
    "TCP_80,HTTP,http",
    "UDP_137,unk,unknown",
    "TCP_137,MS:NETBIOS_NS,ms-netbios-ns",
    "TCP_6881,P2P:BitTorrent:TCP_6881,bittorrent",
    "X.25-A+_6881,P2P:BitTorrent:X.25-A+_6881,bittorrent",
    "6_135,unk,unknown",
    "ICMPV6_6345,P2P:Gnutella:ICMPV6_6345,gnutella",
    "TCP_65535,unk,unknown",
    "TCP_0,'',nothing",
    "ICMP_0,EchoReply,echo-reply"
  })
  void answersWithPurposeAndRule(String text, String purpose, String rule) {
    assertThat(query.answer(text)).isEqualTo(new PortAnswer(text, purpose, rule, Optional.empty()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "TCP", "TCP_"})
  void withoutPortThereIsNoAnswer(String text) {
    assertThat(query.answer(text))
        .isEqualTo(
            new PortAnswer(
                text,
                "-1",
                "",
                Optional.of("`" + text + "` has no port; write PROTOCOL_PORT, such as TCP_80")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "TCP_080",
        "TCP_65536",
        "TCP_-1",
        "TCP_+1",
        "TCP_1 ",
        "TCP_80_1",
        "TCP_1e3",
        "TCP_٣"
      })
  void aPortIsDecimalWithoutLeadingZeros(String text) {
    assertThat(query.answer(text))
        .isEqualTo(
            new PortAnswer(
                text,
                "-1",
                "",
                Optional.of(
                    "`"
                        + text
                        + "` has no port from 0 to 65535 (decimal, no leading zeros) after the _")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"_80", "tcp_80", "-TCP_80", " TCP_80", "ТCP_80"})
  void aProtocolIsUpperCase(String text) {
    assertThat(query.answer(text).purpose()).isEqualTo("-1");
    assertThat(query.answer(text).error())
        .hasValue(
            "`" + text + "` has no protocol in upper case before the _; write such as TCP_80");
  }

  @Property(tries = 300)
  void neverThrowsAndNeverRepeatsControlCharacters(@ForAll String text) {
    PortAnswer answer = query.answer(text);
    assertThat(answer.error().isPresent()).isEqualTo(answer.purpose().equals("-1"));
    assertThat(answer.error().orElse("")).doesNotMatch("(?s).*\\p{Cntrl}.*");
  }
}
