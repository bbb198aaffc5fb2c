package org.scanlake.alert;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Mails made to exhaust their reader. */
class MimeMailLimitsTest {
  @Test
  void partsBelowTheDeepestNestingAreNotOpened() {
    assertThat(read(nested(3), new MimeLimits(100, 5, 100)).parts())
        .extracting(Readable::text)
        .containsExactly("level 1\n", "level 2\n", "level 3");
    assertThat(read(nested(8), new MimeLimits(100, 3, 100)).parts())
        .extracting(Readable::text)
        .startsWith("level 1\n", "level 2\n")
        .hasSizeLessThan(8);
  }

  @Test
  void nestingBombIsReadWithoutException() {
    assertThat(read(nested(5000), MimeLimits.DEFAULT).broken()).isEmpty();
    assertThat(read("Content-Type: message/rfc822\n\n".repeat(5000), MimeLimits.DEFAULT))
        .isNotNull();
  }

  @Test
  void partsBeyondTheLimitAreLeftOut() {
    String mail =
        "Content-Type: multipart/mixed; boundary=b\n\n" + "--b\n\nrow\n".repeat(50) + "--b--\n";

    assertThat(read(mail, new MimeLimits(100, 5, 20)).parts()).hasSize(20);
    assertThat(read(mail, MimeLimits.DEFAULT).parts()).hasSize(50);
  }

  @Test
  void lineOfManyMegabytesIsRead() {
    String mail = "Content-Type: text/plain; charset=utf-16\n\n" + "x".repeat(8 << 20);

    assertThat(read(mail, MimeLimits.DEFAULT).parts()).hasSize(1);
  }

  private static String nested(int levels) {
    StringBuilder mail = new StringBuilder();
    for (int i = 1; i <= levels; i++) {
      mail.append("Content-Type: multipart/mixed; boundary=b").append(i).append(";\n\n");
      mail.append("--b").append(i).append("\nContent-Type: text/plain\n\nlevel ").append(i);
      mail.append(i < levels ? "\n\n--b" + i + "\n" : "");
    }
    return mail.toString();
  }

  private static MailText read(String mail, MimeLimits limits) {
    byte[] bytes = mail.getBytes(ISO_8859_1);
    return MimeMail.read(MailHeader.read(bytes, 0, bytes.length), limits);
  }
}
