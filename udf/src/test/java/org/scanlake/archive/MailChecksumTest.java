package org.scanlake.archive;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;

class MailChecksumTest {
  private static RawMail mail(String text) {
    byte[] bytes = text.getBytes(ISO_8859_1);
    return RawMail.whole(bytes, bytes.length);
  }

  @Test
  void isLengthAndCrc32OfTheMailWithoutItsTrailingEmptyLines() {
    CRC32 crc = new CRC32();
    crc.update("a: b\n\nc".getBytes(ISO_8859_1));
    assertThat(new MailChecksum().of(mail("a: b\r\n\r\nc\n\n")))
        .isEqualTo(new MailMark(7, crc.getValue()));
  }

  @Test
  void mailsOfOneIdentityHaveOneChecksum() {
    MailChecksum checksum = new MailChecksum();
    MailIdentity identity = new MailIdentity();
    String unix = "a: b\n\nc\nFrom d\n";
    String dos = "a: b\r\n\r\nc\r\nFrom d\r\n\r\n";
    assertThat(identity.mark(mail(dos))).isEqualTo(identity.mark(mail(unix)));
    assertThat(checksum.of(mail(dos))).isEqualTo(checksum.of(mail(unix)));
  }
}
