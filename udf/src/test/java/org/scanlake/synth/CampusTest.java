package org.scanlake.synth;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.scanlake.synth.Campus.Party;

class CampusTest {
  @Test
  void addressesAreDifferentAndInTheirNetworks() {
    assertThat(IntStream.range(0, 300_000).map(Campus::inside).distinct().count())
        .isEqualTo(300_000);
    assertThat(IntStream.range(0, 300_000).map(Campus::outside).distinct())
        .hasSize(300_000)
        .allMatch(address -> address >>> 22 == 0x64400000 >>> 22);
    assertThat(IntStream.range(0, 100_000).map(Campus::outsideAttacker).distinct())
        .hasSize(100_000)
        .allMatch(address -> address >>> 17 == 0xc6120000 >>> 17);
    assertThat(text(Campus.insideAttacker(0), false)).isEqualTo("10.200.0.1");
  }

  @Test
  void anAddressHasTheSameHalvesAsIpv6() throws UnknownHostException {
    assertThat(text(Campus.inside(250), true)).isEqualTo("2001:db8:a00::101");
    assertThat(InetAddress.getByName(text(0x0a000000, true)).getAddress())
        .startsWith(0x20, 0x01, 0x0d, 0xb8, 0x0a, 0x00)
        .endsWith(0, 0);
  }

  @Test
  void rolesTakeUpAllHosts() {
    Campus campus = Campus.of(1_000_000);
    assertThat(campus).isEqualTo(new Campus(500, 20_000));
    int clients = campus.count(Party.CLIENT);
    assertThat(campus.first(Party.CLIENT) + clients).isEqualTo(500);
    assertThat(clients).isEqualTo(500 - 5 - 2 - 2 - 5 - 10);
  }

  private static String text(int address, boolean isIpv6) {
    return Campus.put(address, isIpv6, new Text(40)).toString();
  }
}
