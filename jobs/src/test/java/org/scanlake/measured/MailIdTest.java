package org.scanlake.measured;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MailIdTest {
  private static final String HEX = "fedcba98765432100123456789abcdef";

  @Test
  void theFirst128BitsCount() {
    MailId expected = new MailId(0xfedcba9876543210L, 0x0123456789abcdefL);
    assertThat(MailId.parse(HEX)).isEqualTo(expected);
    assertThat(MailId.parse(HEX + "ff".repeat(16))).isEqualTo(expected);
  }

  @Test
  void hexGivesTheFirst32Digits() {
    assertThat(MailId.parse(HEX + "ff".repeat(16)).hex()).isEqualTo(HEX);
  }
}
