package org.scanlake.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrefixTest {
  private static Address address(String text) {
    return Address.parse(text).orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({
    "192.0.2.0/24, 192.0.2.0/24",
    "192.0.2.7, 192.0.2.7/32",
    "0.0.0.0/0, 0.0.0.0/0",
    "2001:DB8::/32, 2001:db8::/32",
    "2001:db8::1, 2001:db8::1/128",
    "::/0, ::/0",
    "::ffff:192.0.2.0/120, 192.0.2.0/24"
  })
  void readsPrefixesAndAddresses(String text, String canonical) {
    assertThat(Prefix.parse(text)).hasToString(canonical);
    assertThat(Prefix.parse(canonical)).isEqualTo(Prefix.parse(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          192.0.2.7/24       | has bits set behind the prefix; write 192.0.2.0/24
          2001:db8::1/32     | has bits set behind the prefix; write 2001:db8::/32
          192.0.2.0/33       | has no usable length; it must be from /0 to /32
          192.0.2.0/         | has no usable length; it must be from /0 to /32
          192.0.2.0/024      | has no usable length; it must be from /0 to /32
          192.0.2.0/-1       | has no usable length; it must be from /0 to /32
          192.0.2.0/24/8     | has no usable length; it must be from /0 to /32
          2001:db8::/129     | has no usable length; it must be from /0 to /128
          192.0.2/24         | is no address or prefix; it must be such as 192.0.2.0/24 or 2001:db8::/32
          host.example.org   | is no address or prefix; it must be such as 192.0.2.0/24 or 2001:db8::/32
          """)
  void refusesEverythingElseWithWhatWouldBeRight(String text, String why) {
    assertThatThrownBy(() -> Prefix.parse(text)).hasMessage("`" + text + "` " + why);
  }

  @ParameterizedTest
  @CsvSource({
    "192.0.2.0/24, 192.0.2.0, true",
    "192.0.2.0/24, 192.0.2.255, true",
    "192.0.2.0/24, 192.0.3.0, false",
    "192.0.2.0/24, 192.0.1.255, false",
    "0.0.0.0/0, 255.255.255.255, true",
    "0.0.0.0/0, 2001:db8::1, false",
    "::/0, 2001:db8::1, true",
    "::/0, 192.0.2.1, false",
    "2001:db8::/33, 2001:db8:7fff:ffff:ffff:ffff:ffff:ffff, true",
    "2001:db8::/33, 2001:db8:8000::, false"
  })
  void holdsItsOwnAddressesOnly(String prefix, String address, boolean holds) {
    assertThat(Prefix.parse(prefix).contains(address(address))).isEqualTo(holds);
    assertThat(new PrefixSet(List.of(Prefix.parse(prefix))).contains(address(address)))
        .isEqualTo(holds);
  }

  @Property(tries = 500)
  void holdsWhatSharesItsFirstBits(
      @ForAll long high,
      @ForAll long low,
      @ForAll @IntRange(max = 128) int bits,
      @ForAll @IntRange(max = 127) int flipped) {
    Address inside = new Address(high | 1L << 63, low);
    Prefix prefix =
        new Prefix(
            new Address(inside.high() & Prefix.highMask(bits), inside.low() & Prefix.lowMask(bits)),
            bits);
    BigInteger other = number(inside).flipBit(127 - flipped);
    Address changed = new Address(other.shiftRight(64).longValue(), other.longValue());
    assertThat(prefix.contains(inside)).isTrue();
    assertThat(prefix.contains(changed)).isEqualTo(flipped >= bits);
    assertThat(Prefix.parse(prefix.toString())).isEqualTo(prefix);
  }

  private static BigInteger number(Address address) {
    ByteBuffer buffer = ByteBuffer.allocate(16).putLong(address.high()).putLong(address.low());
    return new BigInteger(1, buffer.array());
  }

  @Property(tries = 300)
  void aSetHoldsWhatOneOfItsPrefixesHolds(
      @ForAll List<@IntRange(max = 1 << 12) Integer> bases,
      @ForAll @IntRange(min = 20, max = 32) int length,
      @ForAll @IntRange(max = 1 << 12) int asked) {
    int mask = -1 << 32 - length;
    List<Prefix> prefixes =
        bases.stream().map(base -> new Prefix(Address.ipv4(base & mask), 96 + length)).toList();
    Address address = Address.ipv4(asked);
    assertThat(new PrefixSet(prefixes).contains(address))
        .isEqualTo(prefixes.stream().anyMatch(prefix -> prefix.contains(address)));
  }
}
