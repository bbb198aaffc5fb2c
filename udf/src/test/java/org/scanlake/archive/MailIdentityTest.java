package org.scanlake.archive;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.junit.jupiter.api.Test;

class MailIdentityTest {
  private static byte[] ofFile(String mail) {
    byte[] bytes = mail.getBytes(ISO_8859_1);
    return new MailIdentity().of(RawMail.whole(bytes, bytes.length));
  }

  private static byte[] inMbox(String mail) throws IOException {
    byte[] bytes = ("From a Sat Oct  7 12:34:56 2006\n" + mail).getBytes(ISO_8859_1);
    MboxMails mails =
        new MboxMails(new ByteArrayInputStream(bytes), 0, bytes.length, ParseLimits.DEFAULT);
    assertThat(mails.next()).isTrue();
    return new MailIdentity().of(mails.mail());
  }

  @Test
  void isTheSha256OfTheMailsLines() throws NoSuchAlgorithmException {
    byte[] expected =
        MessageDigest.getInstance("SHA-256").digest("Subject: a\n\nb\n".getBytes(ISO_8859_1));
    assertThat(ofFile("Subject: a\n\nb\n")).isEqualTo(expected);
  }

  @Test
  void lineEndsDoNotMatter() {
    assertThat(ofFile("a: b\r\n\r\nc\r\n")).isEqualTo(ofFile("a: b\n\nc\n"));
  }

  @Test
  void aLoneCarriageReturnMatters() {
    assertThat(ofFile("a: b\n\nc\rd\n")).isNotEqualTo(ofFile("a: b\n\nc\nd\n"));
  }

  @Test
  void trailingEmptyLinesDoNotMatter() {
    assertThat(ofFile("a: b\n\nc\n\n\n")).isEqualTo(ofFile("a: b\n\nc"));
    assertThat(ofFile("a: b\r\n\r\nc\r\n\r\n")).isEqualTo(ofFile("a: b\n\nc"));
  }

  @Test
  void isTheSameInAnMboxAndInAFile() throws IOException {
    assertThat(inMbox("a: b\n\nc\n>From d\n>>From e\n\n"))
        .isEqualTo(ofFile("a: b\n\nc\nFrom d\n>From e\n"));
  }
}
