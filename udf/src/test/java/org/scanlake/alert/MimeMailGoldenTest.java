package org.scanlake.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every mail of the folder against what is expected of it; each shows one rule of its name. */
class MimeMailGoldenTest {
  private static final Path MAILS = Path.of("src", "test", "resources", "mails");

  @ParameterizedTest
  @MethodSource("mails")
  void readsAsExpected(Path mail) throws IOException {
    byte[] bytes = Files.readAllBytes(mail);
    String actual = Readable.text(MimeMail.read(bytes, 0, bytes.length));

    Path expected = mail.resolveSibling(mail.getFileName() + ".expected");
    if (!Files.exists(expected)) {
      Files.writeString(mail.resolveSibling(mail.getFileName() + ".actual"), actual);
      fail("No " + expected + "; what was read is in .actual beside it");
    }
    assertThat(actual).isEqualTo(Files.readString(expected));
  }

  @ParameterizedTest
  @MethodSource("mails")
  void shortestWayReadsTheSame(Path mail) throws IOException {
    byte[] bytes = Files.readAllBytes(mail);

    assertThat(Readable.text(MailText.read(bytes, 0, bytes.length)))
        .isEqualTo(Readable.text(MimeMail.read(bytes, 0, bytes.length)));
  }

  static Stream<Path> mails() throws IOException {
    return Files.list(MAILS).filter(file -> file.toString().endsWith(".eml")).sorted();
  }
}
