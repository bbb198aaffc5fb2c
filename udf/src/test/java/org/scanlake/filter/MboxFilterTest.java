package org.scanlake.filter;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MboxFilterTest {
  private static final String FROM = "From a@example.org Sat Oct  7 12:34:56 2006\n";
  private static final String LARGE =
      FROM + "Subject: large\n\n" + "line\n".repeat(5_000_000) + "\n";
  private static final String ALERT =
      "Date: Sat, 7 Oct 2006 01:30:00 -0700\nSubject: Potential Scan: 192.0.2.7\n\n>From x\n\n";
  private static final String FIELDS =
      """
      X-Scan-Signatures: none
      X-Scan-Severity: 5
      X-Scan-Source-Classes: other
      X-Scan-Ports: none
      """;

  @ParameterizedTest
  @ValueSource(strings = {"2006.mbox", "netscan.mbox"})
  void everyMailOfAnArchiveComesOutAsItDoesAlone(String name) throws IOException {
    Filtering filtering = Filtering.ofSamples();
    String mbox = Files.readString(Filtering.SAMPLES.resolve(name), ISO_8859_1);
    StringBuilder alone = new StringBuilder();
    for (String mail : mbox.split("(?<=\n\r?\n)(?=From .*\\d{4}\r?\n)")) {
      alone.append(filtering.mail(mail).orElseThrow());
    }
    String filtered = filtering.mbox(mbox);
    assertThat(filtered).isEqualTo(alone.toString());
    assertThat(Filtering.withoutFields(filtered)).isEqualTo(mbox);
  }

  @Test
  void quotingAndTextBeforeTheFirstMailStay() throws IOException {
    String mbox = "preamble\n\n" + FROM + ALERT + FROM + "Subject: Lunch\n\nx";
    assertThat(Filtering.shipped().mbox(mbox))
        .isEqualTo("preamble\n\n" + FROM + FIELDS + ALERT + FROM + "Subject: Lunch\n\nx");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n", "no mbox at all\n", FROM})
  void whatHasNoMailPassesUnchanged(String text) throws IOException {
    assertThat(Filtering.shipped().mbox(text)).isEqualTo(text);
  }

  @Test
  void mailsOverTheSizeLimitPassWholeInTheirPlace() throws IOException {
    String error = "X-Scan-Error: MAIL_TOO_LARGE: larger than maxMailBytes of alert-kinds.yaml\n";
    String filtered = Filtering.shipped().mbox(LARGE + FROM + ALERT + LARGE + LARGE + FROM + ALERT);
    String large = LARGE.replaceFirst("\n", "\n" + error);
    assertThat(
            filtered.equals(large + FROM + FIELDS + ALERT + large + large + FROM + FIELDS + ALERT))
        .isTrue();
  }

  @Test
  void largePreamblePassesUnchanged() throws IOException {
    String preamble = "line\n".repeat(5_000_000) + "\n";
    String filtered = Filtering.shipped().mbox(preamble + FROM + ALERT);
    assertThat(filtered.equals(preamble + FROM + FIELDS + ALERT)).isTrue();
  }

  @Test
  void alertsBelowTheSeverityAreLeftOut() throws IOException {
    String other = FROM + "Subject: Lunch\n\n";
    assertThat(Filtering.shipped().droppingBelow(6).mbox(FROM + ALERT + other + FROM + ALERT))
        .isEqualTo(other);
  }

  @Test
  void outputThatFailsEndsTheRun() {
    OutputStream full =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("full");
          }
        };
    InputStream in = new java.io.ByteArrayInputStream((FROM + ALERT).getBytes(ISO_8859_1));
    MboxFilter filter =
        new MboxFilter(Filtering.shipped().rules(), OptionalInt.empty(), new HeaderOutput());
    org.assertj.core.api.Assertions.assertThatThrownBy(
            () -> filter.pass(in, full, OutputStream.nullOutputStream(), 1))
        .isInstanceOf(IOException.class)
        .hasMessage("full");
  }
}
