package org.scanlake.alert;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.scanlake.network.Address;

class BodyFieldsTest {
  @Test
  void sourceHostAndRegistrationAreReadBelowQuoteMarks() {
    BodyFields fields =
        read("Hello,\n> Source: 192.0.2.7\n> > Host: host.example.net\r\nCANDO: 17, A. Person\n");
    assertThat(fields.source()).contains(Address.parse("192.0.2.7").orElseThrow());
    assertThat(fields.host()).isEqualTo("host.example.net");
    assertThat(fields.cando()).isEqualTo("17, A. Person");
  }

  @Test
  void onlyWhatParsesAsAnAddressIsASource() {
    assertThat(read("Source: masked\nSource: 192.0.2.x\nSource: 2001:db8::7\n").source())
        .contains(Address.parse("2001:db8::7").orElseThrow());
    assertThat(read("The Source: 192.0.2.7\nsource: 192.0.2.7\n").source()).isEmpty();
  }

  @Test
  void theFirstLineThatSaysSomethingHolds() {
    assertThat(read("Host:\nHost: a.example.net\nHost: b.example.net").host())
        .isEqualTo("a.example.net");
  }

  private static BodyFields read(String text) {
    return ShippedKinds.scan(text, "2018-01-02T19:02:04+02:00").bodyFields();
  }
}
