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
  void textsLeftOutAreTold() {
    String parts =
        "Content-Type: multipart/mixed; boundary=b\n\n" + "--b\n\nrow\n".repeat(20) + "--b--\n";

    assertThat(read(parts, new MimeLimits(100, 5, 19)).unsearched()).contains(Reason.BROKEN_MIME);
    assertThat(read(parts, new MimeLimits(100, 5, 20)).unsearched()).isEmpty();
    assertThat(read(nested(8), new MimeLimits(100, 3, 100)).unsearched())
        .contains(Reason.BROKEN_MIME);
    assertThat(read(nested(8), new MimeLimits(100, 30, 100)).unsearched()).isEmpty();
  }

  @Test
  void partsAfterATooDeepOneAreOpenedAgain() {
    String deep =
        "Content-Type: multipart/mixed; boundary=c\n\n--c\n"
            + "Content-Type: multipart/mixed; boundary=d\n\n--d\n\ndeep\n--d--\n--c--\n";
    String flat = "Content-Type: multipart/mixed; boundary=e\n\n--e\n\nafter\n--e--\n";
    String mail =
        "Content-Type: multipart/mixed; boundary=b\n\n--b\n" + deep + "--b\n" + flat + "--b--\n";

    assertThat(read(mail, new MimeLimits(100, 2, 100)).parts())
        .extracting(Readable::text)
        .containsExactly("after");
    assertThat(read(mail, MimeLimits.DEFAULT).parts())
        .extracting(Readable::text)
        .containsExactly("deep", "after");
  }

  @Test
  void aMailWhoseHeaderIsOverTheLimitsIsBrokenAndAnOrdinaryLongOneIsNot() {
    String type = "Content-Type: text/html\n";
    String to = "To: " + "a@example.org,\n ".repeat(5_000) + "b@example.org\n";

    assertThat(read(type + to + "\nrow", MimeLimits.DEFAULT).parts()).hasSize(1);
    assertThat(read(type + to + "X: " + "x".repeat(1 << 20) + "\n\nrow").broken())
        .contains(Reason.BROKEN_MIME);
    assertThat(read(type + "X: x\n".repeat(20_000) + "\nrow").broken())
        .contains(Reason.BROKEN_MIME);
  }

  @Test
  void aPartBrokenAfterOthersLeavesThemAndIsTold() {
    String mail =
        "Content-Type: multipart/mixed; boundary=b\n\n--b\n\nrow\n--b\n"
            + "X: x\n".repeat(20_000)
            + "\nlost\n--b--\n";

    assertThat(read(mail).parts()).extracting(Readable::text).containsExactly("row");
    assertThat(read(mail).broken()).isEmpty();
    assertThat(read(mail).unsearched()).contains(Reason.BROKEN_MIME);
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

  private static MailText read(String mail) {
    return read(mail, MimeLimits.DEFAULT);
  }

  private static MailText read(String mail, MimeLimits limits) {
    byte[] bytes = mail.getBytes(ISO_8859_1);
    return MimeMail.read(MailHeader.read(bytes, 0, bytes.length), limits);
  }
}
