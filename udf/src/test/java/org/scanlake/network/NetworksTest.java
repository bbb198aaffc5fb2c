package org.scanlake.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scanlake.conf.ConfigurationException;

class NetworksTest {
  private static final Networks NETWORKS =
      load(
          """
          visitor,198.51.100.0/24,2006-10-07,2007-08-15
          vpn,198.51.100.64/26,,
          vpn,2001:db8:40::/48,2007-01-01,
          lab,203.0.113.0/25,,2006-12-31
          roaming,192.0.2.6/31,,
          """);

  private static Networks load(String rows) {
    byte[] bytes =
        ("class,prefix,valid_from,valid_until\n" + rows).getBytes(StandardCharsets.UTF_8);
    return Networks.load("networks.csv", bytes);
  }

  private static Set<String> at(String address, String day) {
    return NETWORKS.classesAt(Address.parse(address).orElseThrow(), LocalDate.parse(day));
  }

  @Test
  void anAddressMayBeInSeveralClasses() {
    assertThat(at("198.51.100.65", "2007-01-01")).containsExactly("visitor", "vpn");
    assertThat(at("198.51.100.63", "2007-01-01")).containsExactly("visitor");
    assertThat(at("192.0.2.8", "2007-01-01")).isEmpty();
  }

  @Test
  void bothDatesAreIncluded() {
    assertThat(at("198.51.100.1", "2006-10-06")).isEmpty();
    assertThat(at("198.51.100.1", "2006-10-07")).containsExactly("visitor");
    assertThat(at("198.51.100.1", "2007-08-15")).containsExactly("visitor");
    assertThat(at("198.51.100.1", "2007-08-16")).isEmpty();
  }

  @Test
  void anEmptyDateBoundsNothing() {
    assertThat(at("2001:db8:40::1", "2006-12-31")).isEmpty();
    assertThat(at("2001:db8:40::1", "2999-01-01")).containsExactly("vpn");
    assertThat(at("203.0.113.1", "1999-01-01")).containsExactly("lab");
    assertThat(at("203.0.113.1", "2007-01-01")).isEmpty();
  }

  @Test
  void classesAreThoseWithANetwork() {
    assertThat(NETWORKS.classes()).containsExactly("lab", "roaming", "visitor", "vpn");
  }

  @ParameterizedTest
  @CsvSource({
    "255.255.255.255, true",
    "10.1.2.255, true",
    "10.255.1.1, false",
    "203.0.113.127, true",
    "203.0.113.126, false",
    "198.51.100.127, true",
    "198.51.100.63, false",
    "192.0.2.7, false",
    "2001:db8::ff, false",
    "2001:db8:40:ffff:ffff:ffff:ffff:ffff, false"
  })
  void broadcastsAreThoseOfIpv4(String text, boolean expected) {
    Address address = Address.parse(text).orElseThrow();
    assertThat(NETWORKS.isBroadcast(address.high(), address.low())).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          vpn,198.51.100.1/24,,   | `198.51.100.1/24` has bits set behind the prefix; write 198.51.100.0/24
          VPN,198.51.100.0/24,,   | class `VPN`; it must be visitor, vpn, roaming or a word of your own of a-z, 0-9, - and _
          ,198.51.100.0/24,,      | class ``; it must be visitor, vpn, roaming or a word of your own of a-z, 0-9, - and _
          cando,198.51.100.0/24,, | class `cando` is not one of networks; cando comes from assets.csv or the mail, other where nothing else holds
          vpn,198.51.100.0/24     | 2 fields; a row must have the 4 fields class,prefix,valid_from,valid_until
          vpn,198.51.100.0/24,2007-02-29, | `2007-02-29` is no date; it must be such as 2007-08-15, or empty
          vpn,198.51.100.0/24,,15.08.2007 | `15.08.2007` is no date; it must be such as 2007-08-15, or empty
          vpn,198.51.100.0/24,2007-01-02,2007-01-01 | valid_until is before valid_from; it must be that day or later
          """)
  void aBadRowIsRefused(String row, String message) {
    assertThatThrownBy(() -> load(row))
        .isInstanceOf(ConfigurationException.class)
        .hasMessage("networks.csv:2: " + message);
  }
}
