package org.scanlake.filter;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SingleMailTest {
  private static final String HEADER =
      "Date: Sat, 7 Oct 2006 01:30:00 -0700\nSubject: Potential Scan: 192.0.2.7\n\n";
  private static final String ALERT = HEADER + table(25, 50);
  private static final String FIELDS =
      """
      X-Scan-Signatures: SMTP>=50 (50)
      X-Scan-Severity: 7
      X-Scan-Source-Classes: other
      X-Scan-Ports: TCP_25 (SMTP) 50
      """;

  private final Filtering filtering = Filtering.shipped();

  private static String table(int port, int flows) {
    StringBuilder table =
        new StringBuilder(
            "Date flow start          Duration Proto      Src IP Addr:Port          Dst IP Addr:Port"
                + "   Packets    Bytes Flows\n");
    IntStream.rangeClosed(1, flows)
        .forEach(
            i ->
                table
                    .append(
                        "2006-10-07 01:00:00.000     0.000 TCP   192.0.2.7:1025  ->   203.0.113.")
                    .append(i + ":" + port + "        1       40     1\n"));
    return table.toString();
  }

  @Test
  void fieldsStandBeforeAllOthers() throws IOException {
    assertThat(filtering.mail(ALERT)).contains(FIELDS + ALERT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"From a@b Sat Oct  7 12:34:56 2006\n", "From a@b without a date\n"})
  void leadingFromLineStaysFirst(String from) throws IOException {
    assertThat(filtering.mail(from + ALERT)).contains(from + FIELDS + ALERT);
  }

  @Test
  void fieldsEndTheirLinesAsTheMailDoes() throws IOException {
    String mail = ALERT.replace("\n", "\r\n");
    String from = "From a@b Sat Oct  7 12:34:56 2006\n";
    assertThat(filtering.mail(from + mail)).contains(from + FIELDS.replace("\n", "\r\n") + mail);
  }

  @Test
  void alertWithoutLabelsAndFlowsSaysNone() throws IOException {
    assertThat(filtering.mail(HEADER + "no table\n"))
        .contains(
            """
            X-Scan-Signatures: none
            X-Scan-Severity: 5
            X-Scan-Source-Classes: other
            X-Scan-Ports: none
            """
                + HEADER
                + "no table\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n", "x", "From ", "Subject: Lunch\n\nHello\n", "From a\n\nSubject"})
  void whatIsNoAlertPassesUnchanged(String mail) throws IOException {
    assertThat(filtering.mail(mail)).contains(mail);
  }

  @Test
  void mailThatCannotBeUnderstoodSaysWhy() throws IOException {
    String mail = ALERT.replaceFirst("Date: .*\n", "");
    assertThat(filtering.mail(mail))
        .contains("X-Scan-Error: NO_DATE: an alert without a date\n" + mail);
    assertThat(filtering.mail("\0\1"))
        .contains("X-Scan-Error: BROKEN_MIME: its MIME structure cannot be read\n\0\1");
  }

  @Test
  void fieldsOfTheIncomingMailStayBehindTheNewOnes() throws IOException {
    String forged = "X-Scan-Severity: 0\n" + ALERT;
    assertThat(filtering.mail(forged)).contains(FIELDS + forged);
  }

  @ParameterizedTest
  @ValueSource(strings = {" 9\n", "\t9\n", " \n"})
  void firstLineThatBeginsWithABlankGoesOnWithNoVerdict(String first) throws IOException {
    String mail = first + ALERT;
    assertThat(filtering.mail(mail))
        .contains(FIELDS + "X-Scan-Error: the mail begins with a blank\n" + mail);
    assertThat(filtering.mail(first + "Subject: Lunch\n\n")).contains(first + "Subject: Lunch\n\n");
  }

  @Test
  void alertWhoseMimeStructureIsBeyondAllLimitsIsNotUnderstood() throws IOException {
    String error = "X-Scan-Error: BROKEN_MIME: its MIME structure cannot be read\n";
    String base64 = "Content-Transfer-Encoding: base64\n";
    String fields = base64 + "X: x\n".repeat(20_000) + HEADER + "eA==\n";
    assertThat(filtering.mail(fields)).contains(error + fields);
    String field = base64 + "X: " + "x".repeat(400_000) + "\n" + HEADER + "eA==\n";
    assertThat(filtering.mail(field)).contains(error + field);
  }

  @Test
  void mailOverTheSizeLimitPassesWhole() throws IOException {
    int limit = filtering.rules().configuration().kinds().limits().maxMailBytes();
    String mail = ALERT + "x".repeat(limit - ALERT.length() + 100_000);
    assertThat(filtering.mail(mail).orElseThrow())
        .isEqualTo(
            "X-Scan-Error: MAIL_TOO_LARGE: larger than maxMailBytes of alert-kinds.yaml\n" + mail);
    String largest = mail.substring(0, limit);
    assertThat(filtering.mail(largest).orElseThrow()).isEqualTo(FIELDS + largest);
  }

  @Test
  void alertBelowTheSeverityIsLeftOutAndNothingElse() throws IOException {
    assertThat(filtering.droppingBelow(8).mail(ALERT)).isEmpty();
    assertThat(filtering.droppingBelow(7).mail(ALERT)).contains(FIELDS + ALERT);
    assertThat(filtering.droppingBelow(10).mail("Subject: Lunch\n\n")).isPresent();
    String undated = ALERT.replaceFirst("Date: .*\n", "");
    assertThat(filtering.droppingBelow(10).mail(undated)).isPresent();
  }

  @Test
  void reportAboutSeveralSourcesHasTheHighestSeverityAndAllLabels() throws IOException {
    StringBuilder mail =
        new StringBuilder("Date: Sat, 7 Oct 2006 01:30:00 -0700\nSubject: netscan detected\n\n");
    IntStream.range(0, 60)
        .mapToObj(i -> "Sat Oct  7 01:00:00 2006 TCP 192.0.2.7 1025 => 203.0.113." + i + " 25\n")
        .forEach(mail::append);
    IntStream.range(0, 20)
        .mapToObj(i -> "Sat Oct  7 01:00:00 2006 TCP 192.0.2.8 1025 => 203.0.113." + i + " 1214\n")
        .forEach(mail::append);
    assertThat(filtering.mail(mail.toString()))
        .contains(
            """
            X-Scan-Signatures: SMTP>=50 (60); SWEEP (60/60, 60); Grokster>=20 (20);
             KaZaA>=20 (20)
            X-Scan-Severity: 7
            X-Scan-Source-Classes: other
            X-Scan-Ports: TCP_25 (SMTP) 60, TCP_1214 (P2P:KaZaA,Grokster:TCP_1214) 20
            """
                + mail);
  }

  static Stream<Path> sampleMails() throws IOException {
    return Files.list(Filtering.SAMPLES.resolve("netscan")).sorted();
  }

  @ParameterizedTest
  @MethodSource("sampleMails")
  void everySampleKeepsEachByte(Path file) throws IOException {
    String mail = Files.readString(file, ISO_8859_1);
    Optional<String> filtered = Filtering.ofSamples().mail(mail);
    assertThat(filtered.orElseThrow()).startsWith("X-Scan-Signatures: ").endsWith(mail);
  }
}
