package org.scanlake.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.scanlake.conf.ConfigurationException;

class KnownHostsTest {
  private static KnownHosts load(String text) {
    return KnownHosts.load("known-hosts.txt", text.getBytes(StandardCharsets.UTF_8));
  }

  private static boolean holds(KnownHosts hosts, String address) {
    return hosts.contains(Address.parse(address).orElseThrow());
  }

  @Test
  void holdsAddressesAndPrefixesOfBothFamilies() {
    KnownHosts hosts =
        load(
            "# comment\r\n192.0.2.25 # mail\r\n\r\n 198.51.100.0/28\n2001:db8:0:25::/64\n"
                + "2001:db8::53");
    assertThat(holds(hosts, "192.0.2.25")).isTrue();
    assertThat(holds(hosts, "192.0.2.26")).isFalse();
    assertThat(holds(hosts, "198.51.100.15")).isTrue();
    assertThat(holds(hosts, "198.51.100.16")).isFalse();
    assertThat(holds(hosts, "2001:db8:0:25::1")).isTrue();
    assertThat(holds(hosts, "2001:db8::53")).isTrue();
    assertThat(holds(hosts, "2001:db8::54")).isFalse();
  }

  @Test
  void manyAddressesAreFound() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 5000; i += 2) {
      text.append(Address.ipv4(0xc6336400 + i)).append('\n');
    }
    KnownHosts hosts = load(text.toString());
    for (int i = 0; i < 5000; i++) {
      assertThat(hosts.contains(Address.ipv4(0xc6336400 + i))).isEqualTo(i % 2 == 0);
    }
  }

  @Test
  void anEmptyListHoldsNothing() {
    assertThat(holds(load("# none\n"), "0.0.0.0")).isFalse();
    assertThat(holds(load(""), "::")).isFalse();
  }

  @Test
  void aLineThatIsNoneIsRefused() {
    assertThatThrownBy(() -> load("# x\n192.0.2.25\nmail.example.org\n"))
        .isInstanceOf(ConfigurationException.class)
        .hasMessage(
            "known-hosts.txt:3: `mail.example.org` is no address or prefix;"
                + " it must be such as 192.0.2.0/24 or 2001:db8::/32");
    assertThatThrownBy(() -> load("192.0.2.25/24"))
        .hasMessage(
            "known-hosts.txt:1: `192.0.2.25/24` has bits set behind the prefix;"
                + " write 192.0.2.0/24");
  }
}
