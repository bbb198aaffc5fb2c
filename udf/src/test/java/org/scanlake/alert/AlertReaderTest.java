package org.scanlake.alert;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.scanlake.archive.MboxMails;
import org.scanlake.archive.ParseLimits;
import org.scanlake.archive.RawMail;

/** What an alert is about, when it came, and what of it counts. */
class AlertReaderTest {
  private static final String DATE = "Date: Tue, 2 Jan 2018 12:00:00 +0200\n";
  private static final String SCAN = "Subject: Potential Scan: ";
  private static final String REPORT = "Subject: port scan\n" + DATE + "\n";
  private static final String RWCUT = "  sIP|  dIP|sPort|dPort|pro|  sTime|\n";

  private final AlertReader reader = new AlertReader(ShippedKinds.load());

  @Test
  void theSubjectsSourceComesFirst() {
    assertThat(sources(SCAN + "192.0.2.1\n" + DATE + "\nSource: 192.0.2.2\n" + row(3)))
        .containsExactly("192.0.2.1");
  }

  @Test
  void thenThatOfABodyLine() {
    String body = "\nSource: nobody\nSource: 192.0.2.2\nSource: 192.0.2.4\n";
    assertThat(sources(SCAN + "unknown\n" + DATE + body + row(3))).containsExactly("192.0.2.2");
  }

  @Test
  void thenTheCommonestSourceOfFlows() {
    assertThat(sources(SCAN + "unknown\n" + DATE + "\n" + row(3) + row(9) + row(9)))
        .containsExactly("192.0.2.9");
  }

  @Test
  void ofEquallyCommonSourcesTheLowestAddressCounts() {
    assertThat(sources(SCAN + "unknown\n" + DATE + "\n" + row(10) + row(9) + row(200)))
        .containsExactly("192.0.2.9");
  }

  @Test
  void withoutAnySourceTheMailIsUnreadable() {
    assertThat(read(SCAN + "unknown\n" + DATE + "\nno table"))
        .isEqualTo(new MailReading.Unreadable(Reason.NO_SOURCE, "Potential Scan: unknown"));
  }

  @Test
  void aReportAboutSeveralSourcesIsAnAlertForEach() {
    MailReading.AlertMail mail = alert(REPORT + row(9) + row(3) + row(9));
    assertThat(mail.alerts())
        .extracting(alert -> alert.source().toString())
        .containsExactly("192.0.2.3", "192.0.2.9");
    assertThat(mail.alerts()).allMatch(AlertHead::oneOfSeveral);
  }

  @Test
  void aReportAboutOneSourceThatItDoesNotNameIsOneAlert() {
    MailReading.AlertMail mail = alert(REPORT + row(9) + row(9));
    assertThat(mail.alerts()).hasSize(1).noneMatch(AlertHead::oneOfSeveral);
  }

  @Test
  void aReportAboutMoreSourcesThanCanBeLookedAtIsUnreadable() {
    StringBuilder rows = new StringBuilder();
    for (int i = 1; i <= 10_000; i++) {
      rows.append(row("2001:db8::" + Integer.toHexString(i)));
    }
    assertThat(alert(REPORT + rows).alerts()).hasSize(10_000);
    assertThat(read(REPORT + rows + row("2001:db8:1::")))
        .isEqualTo(new MailReading.Unreadable(Reason.TOO_MANY_SOURCES, "port scan"));
  }

  @Test
  void theDateCountsWithItsOwnOffset() {
    assertThat(alert(SCAN + "192.0.2.1\n" + DATE + "\n").alerts())
        .extracting(AlertHead::received)
        .containsExactly(OffsetDateTime.parse("2018-01-02T12:00:00+02:00"));
  }

  @Test
  void withoutAUsableDateThatOfTheSeparatorCountsAsUtc() {
    String mail = SCAN + "192.0.2.1\nDate: once upon a time\n\n" + row(1);
    assertThat(alert("From a Sat Oct  7 12:34:56 2006\n" + mail).alerts())
        .extracting(AlertHead::received)
        .containsExactly(OffsetDateTime.parse("2006-10-07T12:34:56Z"));
  }

  @Test
  void withoutADateTheMailIsUnreadable() {
    assertThat(read(SCAN + "192.0.2.1\n\n" + row(1)))
        .isEqualTo(new MailReading.Unreadable(Reason.NO_DATE, "Potential Scan: 192.0.2.1"));
  }

  @Test
  void anAlertWithoutATableStays() {
    MailReading.AlertMail mail = alert(SCAN + "192.0.2.1\n" + DATE + "\nSee attachment.\n");
    assertThat(mail.alerts()).hasSize(1);
    assertThat(reader.rows().size()).isZero();
    assertThat(mail.badRowCount()).isZero();
    assertThat(mail.badRows()).isEmpty();
  }

  @Test
  void aSummaryLineEndsATable() {
    String table = RWCUT + "192.0.2.1|198.51.100.1|1|2|17|2018/01/02T10:00:00|\n";
    String after = "192.0.2.1|198.51.100.x|1|2|17|2018/01/02T10:00:00|\n";
    String head = SCAN + "192.0.2.1\n" + DATE + "\n";
    assertThat(alert(head + table + "Summary: total flows: 1\n" + after).badRowCount()).isZero();
    assertThat(reader.rows().size()).isEqualTo(1);
    assertThat(alert(head + table + after).badRowCount()).isEqualTo(1);
  }

  @Test
  void theQuotedCopyOfATableIsRepeated() {
    String rows = row(1) + row(2);
    String quoted = rows.replaceAll("(?m)^(?=.)", "> > ");
    MailReading.AlertMail mail =
        alert(SCAN + "192.0.2.1\n" + DATE + "\n" + rows + "\nYou wrote:\n\n" + quoted);
    assertThat(reader.rows().size()).isEqualTo(2);
    assertThat(mail.repeated()).isEqualTo(2);
  }

  @Test
  void ofVeryManyBadRowsAllAreCountedAndTheFirstAreKept() {
    String bad = "?\n".repeat(BadRows.MOST_KEPT + 5);
    MailReading.AlertMail mail = alert(SCAN + "192.0.2.1\n" + DATE + "\nDate first seen\n" + bad);
    assertThat(mail.badRowCount()).isEqualTo(10_005);
    assertThat(mail.badRows()).hasSize(10_001);
    assertThat(mail.badRows().get(9_999))
        .isEqualTo(new BadRow(0, 10_001, Reason.BAD_FLOW_ROW, "?"));
    assertThat(mail.badRows().get(10_000))
        .isEqualTo(
            new BadRow(
                0, 10_002, Reason.BAD_FLOW_ROW, "5 more rows of this mail, from this line on"));
  }

  @Test
  void anAlertOfWhichNotEveryPartWasSearchedSaysSo() {
    String mail =
        SCAN
            + "192.0.2.1\n"
            + DATE
            + "Content-Type: multipart/mixed; boundary=b\n\n--b\n\n"
            + row(1)
            + "--b\n"
            + "X: x\n".repeat(20_000)
            + "\nlost\n--b--\n";
    assertThat(alert(mail).badRowCount()).isZero();
    assertThat(reader.rows().size()).isEqualTo(1);
    assertThat(alert(mail).badRows())
        .containsExactly(new BadRow(-1, -1, Reason.BROKEN_MIME, "not every part was searched"));
  }

  private List<String> sources(String mail) {
    return alert(mail).alerts().stream().map(alert -> alert.source().toString()).toList();
  }

  private MailReading.AlertMail alert(String mail) {
    MailReading reading = read(mail);
    assertThat(reading).isInstanceOf(MailReading.AlertMail.class);
    return (MailReading.AlertMail) reading;
  }

  private MailReading read(String mail) {
    byte[] bytes = mail.getBytes(ISO_8859_1);
    if (!mail.startsWith("From ")) {
      return reader.read(RawMail.whole(bytes, bytes.length));
    }
    try {
      ByteArrayInputStream in = new ByteArrayInputStream(bytes);
      MboxMails mails = new MboxMails(in, 0, bytes.length, ParseLimits.DEFAULT);
      assertThat(mails.next()).isTrue();
      return reader.read(mails.mail());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String row(int lastByteOfSource) {
    return row("192.0.2." + lastByteOfSource);
  }

  private static String row(String source) {
    return "2018-01-02T10:00:00Z," + source + ",0-65535,198.51.100.2,22,1\n";
  }
}
