package org.scanlake.alert;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailHeaderTest {
  @Test
  void fieldsAreFoundInAnyCaseAndWithBlanksBeforeTheColon() {
    MailHeader header =
        header("SUBJECT: a\ndate \t: 7 Oct 2006 12:34:56 +0200\nMessage-id:<1@example.org>\n\n");

    assertThat(header.subject()).isEqualTo("a");
    assertThat(header.date()).hasToString("Optional[2006-10-07T12:34:56+02:00]");
    assertThat(header.messageId()).isEqualTo("1@example.org");
  }

  @Test
  void firstOfAFieldThatStandsTwiceCounts() {
    MailHeader header =
        header("Subject: one\nSubject: two\nDate: never\nDate: 7 Oct 2006 12:34\n\n");

    assertThat(header.subject()).isEqualTo("one");
    assertThat(header.date()).isEmpty();
  }

  @Test
  void missingFieldsAreEmpty() {
    MailHeader header = header("X-Other: a\n\n");

    assertThat(header.subject()).isEmpty();
    assertThat(header.date()).isEmpty();
    assertThat(header.messageId()).isEmpty();
  }

  @Test
  void foldIsOneSpaceWhateverTheMailerFoldedWith() {
    assertThat(header("Subject: Potential\r\n\tScan:\n   192.0.2.7\n\n").subject())
        .isEqualTo("Potential Scan: 192.0.2.7");
  }

  @Test
  void wordsFoldedApartAreOne() {
    assertThat(header("Subject: =?UTF-8?Q?Potential?=\n =?UTF-8?Q?_Scan?=\n\n").subject())
        .isEqualTo("Potential Scan");
  }

  @Test
  void controlCharactersOfTheSubjectAreSpaces() {
    assertThat(header("Subject: a=?UTF-8?Q?b=0D=0Ac=1B[2J?=\0d\n\n").subject())
        .isEqualTo("ab  c [2J d");
  }

  @Test
  void rawBytesOfTheSubjectAreUtf8OrElseIso88591() {
    byte[] utf8 = "Subject: Köln\n\n".getBytes(UTF_8);

    assertThat(MailHeader.read(utf8, 0, utf8.length).subject()).isEqualTo("Köln");
    assertThat(header("Subject: Köln\n\n").subject()).isEqualTo("Köln");
  }

  @Test
  void messageIdLosesItsBracketsAndWhatStandsAround() {
    assertThat(header("Message-ID: (x) <1@example.org> y\n\n").messageId())
        .isEqualTo("1@example.org");
    assertThat(header("Message-ID:\n <1@example.org>\n\n").messageId()).isEqualTo("1@example.org");
    assertThat(header("Message-ID: bare@example.org\n\n").messageId())
        .isEqualTo("bare@example.org");
    assertThat(header("Message-ID: <>\n\n").messageId()).isEmpty();
  }

  @Test
  void bodyStartsBehindTheFirstEmptyLine() {
    assertThat(header("Subject: a\r\n\r\nbody").bodyStart()).isEqualTo(14);
    assertThat(header("Subject: a\n\nbody").bodyStart()).isEqualTo(12);
    assertThat(header("Subject: a\n \n\nbody").bodyStart()).isEqualTo(14);
  }

  @Test
  void headerWithoutEndIsAMailWithoutBody() {
    assertThat(header("Subject: a\nDate: b").bodyStart()).isEqualTo(18);
  }

  @Test
  void separatorLineBeforeTheHeaderIsPassedOver() {
    MailHeader header = header("From a Sat Oct  7 12:34:56 2006\nSubject: a\n\n");

    assertThat(header.subject()).isEqualTo("a");
    assertThat(header.isPlain()).isTrue();
  }

  @Test
  void veryLongFieldIsCutNotRefused() {
    String subject = header("Subject: " + "a".repeat(1 << 20) + "\n\n").subject();

    assertThat(subject).hasSizeBetween(8000, 8192);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Content-Type: text/plain",
        "content-type: TEXT/Plain; charset=\"UTF-8\"; format=flowed",
        "Content-Type: text/plain;\n charset=iso-8859-15;",
        "Content-Type: text/plain; charset=x-unknown",
        "Content-Transfer-Encoding: 7bit",
        "Content-Transfer-Encoding: 8BIT",
        "Content-Transfer-Encoding: binary",
        "X-Other: a"
      })
  void bodyToBeSearchedAsItStandsIsPlain(String field) {
    assertThat(header("Subject: a\n" + field + "\n\nbody").isPlain()).isTrue();
  }

  @Test
  void contentTypeOrEncodingOverTheLimitIsLeftToTheMimeParser() {
    String tail = ";".repeat(8_192) + "\n\n";
    assertThat(header("Content-Type: text/plain" + tail).isPlain()).isFalse();
    assertThat(header("Content-Type: text/plain;;;;\n\n").isPlain()).isTrue();
    assertThat(header("Content-Transfer-Encoding: 7bit" + " ".repeat(9_000) + "\n\n").isPlain())
        .isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Content-Type: text/html",
        "Content-Type: multipart/mixed; boundary=x",
        "Content-Type: text/plain; charset=utf-16",
        "Content-Type: text/plain; charset=iso-2022-jp",
        "Content-Type: text/plain; charset*=utf-8''x",
        "Content-Type: text/plain (comment)",
        "Content-Type: text/plain\nContent-Type: text/html",
        "Content-Transfer-Encoding: base64",
        "Content-Transfer-Encoding: quoted-printable",
        "no field"
      })
  void whateverElseIsLeftToTheMimeParser(String field) {
    assertThat(header("Subject: a\n" + field + "\n\nbody").isPlain()).isFalse();
  }

  private static MailHeader header(String text) {
    byte[] bytes = text.getBytes(ISO_8859_1);
    return MailHeader.read(bytes, 0, bytes.length);
  }
}
