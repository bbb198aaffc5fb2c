package org.scanlake.alert;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** No mail throws, and both ways of reading agree, whatever the bytes. */
class MimeMailProperties {
  private static final List<byte[]> MAILS = mails();

  @Property(tries = 500)
  void randomBytesAreRead(@ForAll byte[] bytes) {
    bothWaysAgree(bytes);
  }

  @Property(tries = 1000)
  void linesOfMailsInAnyOrderAreRead(@ForAll("lines") List<String> lines) {
    bothWaysAgree(String.join("\n", lines).getBytes(ISO_8859_1));
  }

  @Property(tries = 1000)
  void mutatedMailsAreRead(@ForAll long seed) {
    Random random = new Random(seed);
    byte[] bytes = MAILS.get(random.nextInt(MAILS.size())).clone();
    for (int i = 0; i < 8 && bytes.length > 0; i++) {
      bytes[random.nextInt(bytes.length)] =
          (byte) "\n\r\0 :;=-?\"(<>b\u00ff".charAt(random.nextInt(15));
    }
    bothWaysAgree(bytes);
  }

  @Property(tries = 1000)
  void anyTextIsADateOrNone(@ForAll String text, @ForAll byte[] line) {
    MailDate.parse(text);

    assertThat(MailDate.endsInDate(line, 0, line.length))
        .isEqualTo(MailDate.asctime(line, 0, line.length).isPresent());
  }

  @Provide
  Arbitrary<List<String>> lines() {
    return Arbitraries.of(
            "Subject: a =?utf-8?Q?=C3?= =?utf-8?Q?=B6?=",
            "Content-Type: text/plain; charset=utf-8",
            "Content-Type: multipart/mixed; boundary=b",
            "Content-Type: multipart/alternative; boundary=\"b",
            "Content-Type: multipart/digest; boundary=",
            "Content-Type: message/rfc822",
            "Content-Type: text/html",
            "Content-Transfer-Encoding: base64",
            "Content-Transfer-Encoding: quoted-printable",
            "Content-Disposition: attachment; filename*=x'y'%zz.txt",
            "--b",
            "--b--",
            "",
            "",
            " folded",
            "no field",
            "=C3=",
            "w7ZzdA==",
            "<p>a<br>b")
        .list()
        .ofMaxSize(25);
  }

  private static void bothWaysAgree(byte[] bytes) {
    assertThat(Readable.text(MailText.read(bytes, 0, bytes.length)))
        .isEqualTo(Readable.text(MimeMail.read(bytes, 0, bytes.length)));
  }

  private static List<byte[]> mails() {
    try (Stream<Path> files = Files.list(Path.of("src", "test", "resources", "mails"))) {
      List<byte[]> mails = new ArrayList<>();
      for (Path file : files.filter(f -> f.toString().endsWith(".eml")).sorted().toList()) {
        mails.add(Files.readAllBytes(file));
      }
      return mails;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
