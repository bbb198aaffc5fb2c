package org.scanlake.alert;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The byte path beside Mime4j, over real mails written by others (skipped where absent). */
class PlainMailCorpusTest {
  private static final Path DATA = Path.of("..", "..", "shared", "data");

  @ParameterizedTest
  @ValueSource(
      strings = {"scan-mails", "abuseio", "mime4j", "mimekit", "notmuch", "intelmq", "mikel"})
  void plainMailsReadAsThroughMime4j(String corpus) throws IOException {
    assumeTrue(Files.isDirectory(DATA.resolve(corpus)), "no corpus " + corpus);
    int plain = 0;
    for (Path file : files(DATA.resolve(corpus))) {
      byte[] bytes = Files.readAllBytes(file);
      for (int[] mail : mails(bytes)) {
        MailHeader header = MailHeader.read(bytes, mail[0], mail[1]);
        if (header.isPlain()) {
          plain++;
          assertThat(Readable.text(PlainMail.read(header)))
              .as("%s at %d", file, mail[0])
              .isEqualTo(Readable.text(MimeMail.read(bytes, mail[0], mail[1])));
        }
      }
    }
    assertThat(plain).as("plain mails of " + corpus).isPositive();
  }

  @ParameterizedTest
  @ValueSource(strings = {"scan-mails", "abuseio", "parsedmarc", "mikel"})
  void headerFieldsAreTheOnesThatMime4jFinds(String corpus) throws IOException, MimeException {
    assumeTrue(Files.isDirectory(DATA.resolve(corpus)), "no corpus " + corpus);
    int subjects = 0;
    for (Path file : files(DATA.resolve(corpus))) {
      byte[] bytes = Files.readAllBytes(file);
      MailHeader header = MailHeader.read(bytes, 0, bytes.length);
      Optional<String> subject = firstSubject(bytes);
      if (header.hasFields() && subject.isPresent() && subject.get().length() < 8000) {
        subjects++;
        assertThat(header.subject().replaceAll("\\s+", " "))
            .as(file.toString())
            .isEqualTo(subject.get().replaceAll("\\s+", " ").trim());
      }
    }
    assertThat(subjects).as("subjects of " + corpus).isPositive();
  }

  /** The decoded first Subject, as Mime4j's own header parser has it, where it is ASCII. */
  private static Optional<String> firstSubject(byte[] bytes) throws IOException, MimeException {
    MimeTokenStream stream = new MimeTokenStream(MimeConfig.PERMISSIVE);
    stream.parse(new ByteArrayInputStream(bytes));
    while (stream.next() != EntityState.T_END_HEADER) {
      if (stream.getState() == EntityState.T_FIELD
          && stream.getField().getName().equalsIgnoreCase("Subject")) {
        String body = stream.getField().getBody();
        return body.chars().allMatch(c -> c < 128)
            ? Optional.of(DecoderUtil.decodeEncodedWords(body, ISO_8859_1))
            : Optional.empty();
      }
    }
    return Optional.empty();
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  /** The whole file as one mail, and each piece between lines that start with "From ". */
  private static List<int[]> mails(byte[] bytes) {
    List<int[]> mails = new ArrayList<>();
    mails.add(new int[] {0, bytes.length});
    int start = 0;
    for (int i = 1; i + 5 < bytes.length; i++) {
      if (bytes[i - 1] == '\n' && new String(bytes, i, 5, ISO_8859_1).equals("From ")) {
        mails.add(new int[] {start, i});
        start = i;
      }
    }
    mails.add(new int[] {start, bytes.length});
    return mails;
  }
}
