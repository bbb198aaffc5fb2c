package org.scanlake.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressTest {
  private static byte[] bytes(Address address) {
    return ByteBuffer.allocate(16).putLong(address.high()).putLong(address.low()).array();
  }

  @Property(tries = 500)
  void ipv4TextIsThatOfTheJdkAndReadsBack(@ForAll int bits) throws UnknownHostException {
    Address address = Address.ipv4(bits);
    InetAddress jdk = InetAddress.getByAddress(ByteBuffer.allocate(4).putInt(bits).array());
    assertThat(address).hasToString(jdk.getHostAddress());
    assertThat(Address.parse(address.toString())).contains(address);
  }

  @Property(tries = 1000)
  void ipv6TextReadsBackHereAndInTheJdk(@ForAll("groups") int[] groups)
      throws UnknownHostException {
    ByteBuffer buffer = ByteBuffer.allocate(16);
    for (int group : groups) {
      buffer.putShort((short) group);
    }
    Address address = new Address(buffer.getLong(0), buffer.getLong(8));
    InetAddress jdk = InetAddress.getByAddress(buffer.array());
    assertThat(InetAddress.getByName(address.toString())).isEqualTo(jdk);
    assertThat(Address.parse(address.toString())).contains(address);
    assertThat(Address.parse(jdk.getHostAddress())).contains(address);
  }

  /** Zero groups often, so that runs of them occur. */
  @Provide
  Arbitrary<int[]> groups() {
    Arbitrary<Integer> group =
        Arbitraries.oneOf(Arbitraries.just(0), Arbitraries.integers().between(0, 0xffff));
    return group.array(int[].class).ofSize(8);
  }

  @Property(tries = 1000)
  void randomTextIsReadLikeTheJdkReadsItOrNotAtAll(@ForAll("addressish") String text)
      throws UnknownHostException {
    Address address = Address.parse(text).orElse(null);
    if (address != null) {
      byte[] jdk = InetAddress.getByName(text).getAddress();
      assertThat(bytes(address)).endsWith(jdk);
    }
  }

  @Provide
  Arbitrary<String> addressish() {
    return Arbitraries.of("::", ":", "0", "1", "ff", "2001", "db8", "1.2.3.4", ".", "255", "ffff")
        .list()
        .ofMinSize(1)
        .ofMaxSize(16)
        .map(parts -> String.join("", parts));
  }

  @ParameterizedTest
  @CsvSource({
    "2001:DB8:0:0:0:0:0:1, 2001:db8::1",
    "2001:db8:0:1:1:1:1:1, 2001:db8:0:1:1:1:1:1",
    "2001:0:0:1:0:0:0:1, 2001:0:0:1::1",
    "2001:db8:0:0:1:0:0:1, 2001:db8::1:0:0:1",
    "0:0:0:0:0:0:0:0, ::",
    "1:0:0:0:0:0:0:0, 1::",
    "::ffff:192.0.2.1, 192.0.2.1",
    "::FFFF:C000:201, 192.0.2.1",
    "64:ff9b::192.0.2.33, 64:ff9b::c000:221",
    "1:2:3:4:5:6:7::, 1:2:3:4:5:6:7:0"
  })
  void isWrittenAsRfc5952Says(String text, String canonical) {
    assertThat(Address.parse(text)).map(Address::toString).contains(canonical);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "1.2.3",
        "1.2.3.4.5",
        "1.2.3.256",
        "01.2.3.4",
        "1.2.3.",
        ".1.2.3",
        "1..2.3",
        "1.2.3.4 ",
        ":",
        ":::",
        "1:",
        ":1",
        "1::2::3",
        "1:2:3:4:5:6:7",
        "1:2:3:4:5:6:7:8:9",
        "12345::",
        "1:2:3:4:5:6:7:8::",
        "::1:2:3:4:5:6:7:8",
        "1:2:3:4:5:6:7:1.2.3.4",
        "::1.2.3",
        "::1.2.3.4:1",
        "fe80::1%eth0",
        "[::1]",
        "g::",
        "xxxx",
        "A.B.C.D",
        "１.2.3.4",
        "1.2.3.4/32"
      })
  void anythingElseIsNoAddress(String text) {
    assertThat(Address.parse(text)).isEmpty();
  }

  @Test
  void readsARangeOfALine() {
    byte[] line = "x 192.0.2.7->2001:db8::7".getBytes(StandardCharsets.US_ASCII);
    AddressBytes reader = new AddressBytes();
    assertThat(reader.read(line, 2, 11)).isTrue();
    assertThat(new Address(reader.high(), reader.low())).hasToString("192.0.2.7");
    assertThat(reader.read(line, 13, 24)).isTrue();
    assertThat(new Address(reader.high(), reader.low())).hasToString("2001:db8::7");
    assertThat(reader.read(line, 2, 12)).isFalse();
  }

  @Test
  void ordersAsUnsignedNumbers() {
    Address low = Address.parse("10.0.0.1").orElseThrow();
    Address high = Address.parse("192.0.2.1").orElseThrow();
    Address ipv6 = Address.parse("fe80::1").orElseThrow();
    assertThat(low).isLessThan(high);
    assertThat(high).isLessThan(ipv6);
  }
}
