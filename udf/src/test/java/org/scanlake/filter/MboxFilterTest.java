package org.scanlake.filter;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.util.OptionalInt;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scanlake.archive.RawMail;

class MboxFilterTest {
  private static final String FROM = "From a@example.org Sat Oct  7 12:34:56 2006\n";
  private static final int LIMIT = 1 << 20;
  private static final String LARGE =
      FROM + "Subject: large\n\n" + "line\n".repeat(LIMIT / 4) + "\n";
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

  @ParameterizedTest
  @ValueSource(ints = {1, 300, 3_000, 100_000})
  void mailsComeOutInTheirOrderHoweverManyWait(int batchBytes) throws IOException {
    Filtering filtering = Filtering.shipped();
    StringBuilder mbox = new StringBuilder();
    StringBuilder expected = new StringBuilder();
    for (int i = 0; i < 500; i++) {
      String rest = "Subject: " + i + "\n\n" + "x\n".repeat(i % 7 * 100) + "\n";
      mbox.append(FROM).append(i % 2 == 0 ? ALERT : rest);
      expected.append(FROM).append(i % 2 == 0 ? FIELDS + ALERT : rest);
    }
    assertThat(filtering.mbox(mbox.toString(), batchBytes)).isEqualTo(expected.toString());
  }

  @Test
  void mailThatMeetsABugPassesAndSaysSoAndTheNextAreFiltered() throws IOException {
    String mbox = FROM + ALERT + FROM + "Subject: Lunch\n\n" + FROM + ALERT;
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream notes = new ByteArrayOutputStream();
    new MboxFilter(Filtering.shipped().rules(), OptionalInt.empty(), FailingOnce::new)
        .pass(Filtering.in(mbox), out, notes, 1);
    String bug = "BUG: java.lang.IllegalStateException: first?alert at org.scanlake.filter.";
    assertThat(notes.toString(UTF_8)).startsWith(bug).hasLineCount(1);
    String filtered = out.toString(ISO_8859_1);
    assertThat(filtered.replaceAll("\n (?! )", " ")).startsWith(FROM + "X-Scan-Error: " + bug);
    assertThat(filtered).endsWith(FROM + FIELDS + ALERT);
    assertThat(Filtering.withoutFields(filtered)).isEqualTo(mbox);
  }

  private static final class FailingOnce implements FilterOutput {
    private boolean failed;

    @Override
    public void mail(PassingMail mail, FilterVerdict verdict, OutputStream out) throws IOException {
      if (!failed) {
        failed = true;
        throw new IllegalStateException("first\nalert");
      }
      mail.write(verdict, out);
    }

    @Override
    public String remarks(RawMail mail, FilterVerdict verdict, MailJudge judge) {
      return "";
    }

    @Override
    public void rest(byte[] bytes, int from, int to, OutputStream out) {}
  }

  @Test
  void remarksThatFailStopNothing() throws IOException {
    String mbox = (FROM + ALERT).repeat(3);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new MboxFilter(Filtering.shipped().rules(), OptionalInt.empty(), FailingRemarks::new)
        .pass(Filtering.in(mbox), out, new FullStream(), 1);
    assertThat(out.toString(ISO_8859_1)).isEqualTo((FROM + FIELDS + ALERT).repeat(3));
  }

  private static final class FailingRemarks implements FilterOutput {
    @Override
    public void mail(PassingMail mail, FilterVerdict verdict, OutputStream out) throws IOException {
      mail.write(verdict, out);
    }

    @Override
    public void rest(byte[] bytes, int from, int to, OutputStream out) {}

    @Override
    public String remarks(RawMail mail, FilterVerdict verdict, MailJudge judge) {
      throw new IllegalStateException("no words");
    }
  }

  @Test
  void lackOfMemoryIsNoFailureToReadOrWrite() {
    Supplier<FilterOutput> outputs =
        () -> {
          throw new OutOfMemoryError("here");
        };
    MboxFilter filter = new MboxFilter(Filtering.shipped().rules(), OptionalInt.empty(), outputs);
    OutputStream nowhere = OutputStream.nullOutputStream();
    assertThatThrownBy(() -> filter.pass(Filtering.in(FROM + ALERT), nowhere, nowhere, 1))
        .isInstanceOf(OutOfMemoryError.class)
        .hasMessage("here");
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
    Filtering filtering = Filtering.withLimit(LIMIT);
    String filtered = filtering.mbox(LARGE + FROM + ALERT + LARGE + LARGE + FROM + ALERT);
    String large = LARGE.replaceFirst("\n", "\n" + error);
    assertThat(filtered)
        .isEqualTo(large + FROM + FIELDS + ALERT + large + large + FROM + FIELDS + ALERT);
  }

  @Test
  void largePreamblePassesUnchanged() throws IOException {
    String preamble = "line\n".repeat(LIMIT / 4) + "\n";
    assertThat(Filtering.withLimit(LIMIT).mbox(preamble + FROM + ALERT))
        .isEqualTo(preamble + FROM + FIELDS + ALERT);
  }

  @Test
  void alertsBelowTheSeverityAreLeftOut() throws IOException {
    String other = FROM + "Subject: Lunch\n\n";
    assertThat(Filtering.shipped().droppingBelow(6).mbox(FROM + ALERT + other + FROM + ALERT))
        .isEqualTo(other);
  }

  @Test
  void outputThatFailsEndsTheRun() {
    MboxFilter filter =
        new MboxFilter(Filtering.shipped().rules(), OptionalInt.empty(), HeaderOutput::new);
    OutputStream notes = OutputStream.nullOutputStream();
    assertThatThrownBy(() -> filter.pass(Filtering.in(FROM + ALERT), new FullStream(), notes, 1))
        .isInstanceOf(IOException.class)
        .hasMessage("full");
  }

  private static final class FullStream extends OutputStream {
    @Override
    public void write(int b) throws IOException {
      throw new IOException("full");
    }
  }
}
