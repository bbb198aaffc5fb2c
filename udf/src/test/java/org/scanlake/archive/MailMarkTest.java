package org.scanlake.archive;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MailMarkTest {
  private static final String HEX = "fedcba98765432100123456789abcdef";

  @Test
  void theFirst128BitsCount() {
    MailMark expected = new MailMark(0xfedcba9876543210L, 0x0123456789abcdefL);
    assertThat(MailMark.parse(HEX)).isEqualTo(expected);
    assertThat(MailMark.parse(HEX + "ff".repeat(16))).isEqualTo(expected);
  }

  @Test
  void hexGivesTheFirst32Digits() {
    assertThat(MailMark.parse(HEX + "ff".repeat(16)).hex()).isEqualTo(HEX);
  }
}
