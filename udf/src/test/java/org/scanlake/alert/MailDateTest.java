package org.scanlake.alert;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MailDateTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Fri, 18 Nov 2016 16:39:21 +0100 | 2016-11-18T16:39:21+01:00",
        "Sat,  7 Oct 2006 02:03:04 -0330 | 2006-10-07T02:03:04-03:30",
        "7 Oct 2006 02:03 +0000 | 2006-10-07T02:03Z",
        "fri, 18 nov 2016 16:39:21 +0100 | 2016-11-18T16:39:21+01:00",
        "Friday, 18 November 2016 16:39:21 +0100 | 2016-11-18T16:39:21+01:00",
        "Fri,18 Nov 2016 16:39:21+0100 | 2016-11-18T16:39:21+01:00",
        "18-Nov-2016 16:39:21 GMT | 2016-11-18T16:39:21Z",
        "Fri, 18 Nov 2016 16:39:21 +01:00 | 2016-11-18T16:39:21+01:00",
        "Fri, 18 Nov 2016 16:39:21 GMT+0100 | 2016-11-18T16:39:21+01:00",
        "Fri, 18 Nov 2016 16:39:21.250 +0100 | 2016-11-18T16:39:21+01:00",
        "Fri, 18 Nov 2016 16:39:60 +0100 | 2016-11-18T16:39:59+01:00",
        "Fri, 18 Nov 2016 16:39:21 | 2016-11-18T16:39:21Z",
        "Thu, 29 Feb 1996 23:59:59 +1400 | 1996-02-29T23:59:59+14:00"
      })
  void dateKeepsTheOffsetItIsWrittenWith(String text, String expected) {
    assertThat(parsed(text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "(a) Fri (b), 18 (c (d)) Nov 2016 16:39:21 (PDT) -0700 (PDT) | 2016-11-18T16:39:21-07:00",
        "Fri, 18 Nov 2016 16:39:21 +0100 (\\) CET) | 2016-11-18T16:39:21+01:00",
        "Fri, 18 Nov 2016 16(h):  39  :  21 +0100 | 2016-11-18T16:39:21+01:00",
        "Fri, 18 Nov 2016 16:39:21 (never closed | 2016-11-18T16:39:21Z"
      })
  void commentsAreBlanks(String text, String expected) {
    assertThat(parsed(text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "UT,Z",
    "GMT,Z",
    "EST,-05:00",
    "EDT,-04:00",
    "CST,-06:00",
    "CDT,-05:00",
    "MST,-07:00",
    "MDT,-06:00",
    "PST,-08:00",
    "PDT,-07:00",
    "CEST,+02:00",
    "Z,Z",
    "A,Z",
    "XYZ,Z",
    "-0000,Z"
  })
  void zonesByNameHaveTheirOffsetAndUnknownOnesAreUtc(String zone, String offset) {
    assertThat(parsed("18 Nov 2016 16:39:21 " + zone)).isEqualTo("2016-11-18T16:39:21" + offset);
  }

  @ParameterizedTest
  @CsvSource({"06,2006", "49,2049", "50,1950", "99,1999", "106,2006"})
  void shortYearsAreOfTheCenturyThatRfc5322Says(String written, int year) {
    assertThat(parsed("7 Oct " + written + " 12:34:56 +0000")).isEqualTo(year + "-10-07T12:34:56Z");
  }

  @Test
  void wrongWeekdayIsNotChecked() {
    assertThat(parsed("Mon, 18 Nov 2016 16:39:21 +0100")).isEqualTo("2016-11-18T16:39:21+01:00");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Sat Oct  7 12:34:56 2006 | 2006-10-07T12:34:56Z",
        "Sat Oct  7 12:34:56 PDT 2006 | 2006-10-07T12:34:56-07:00",
        "Sat Oct  7 12:34:56 2006 +0200 | 2006-10-07T12:34:56+02:00",
        "Sat, Oct 7, 2006 12:34:56 -0400 | 2006-10-07T12:34:56-04:00",
        "2021-04-22 04:43:46 GMT | 2021-04-22T04:43:46Z",
        "2021-04-22T04:43:46+02:00 | 2021-04-22T04:43:46+02:00",
        "2021-04-22T04:43:46.123Z | 2021-04-22T04:43:46Z"
      })
  void formsOfOtherProgramsAreUnderstood(String text, String expected) {
    assertThat(parsed(text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "yesterday",
        "30 Feb 2016 16:39:21 +0100",
        "29 Feb 2015 16:39:21 +0100",
        "31 Apr 2016 16:39:21 +0100",
        "0 Nov 2016 16:39:21 +0100",
        "18 Nov 2016 24:00:00 +0100",
        "18 Nov 2016 16:60:00 +0100",
        "18 Nov 2016 16:39:61 +0100",
        "18 Nov 2016 16:39:21 +9900",
        "18 Nov 2016 16:39:21 +0160",
        "18 Nov 2016",
        "18 Nom 2016 16:39:21 +0100",
        "118 Nov 2016 16:39:21 +0100",
        "18 Nov 0016 16:39:21 +0100",
        "18 Nov 20160 16:39:21 +0100",
        "2021-13-22 04:43:46",
        "18/11/2016 16:39:21"
      })
  void whatNoCalendarHasIsNoDate(String text) {
    assertThat(MailDate.parse(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a@example.org Sat Oct  7 12:34:56 2006 | 2006-10-07T12:34:56Z",
        "a@example.org Sat Oct 07 12:34:56 2006 | 2006-10-07T12:34:56Z",
        "- Thu Jan  1 00:00:00 1970 | 1970-01-01T00:00Z",
        "a Sat Oct  7 12:34 2006 | 2006-10-07T12:34Z",
        "a Sat Oct  7 12:34:56 PDT 2006 | 2006-10-07T12:34:56Z",
        "a Sat Oct  7 12:34:56 2006 -0700 | 2006-10-07T12:34:56Z",
        "a Sat Oct  7 12:34:56 -0700 2006 | 2006-10-07T12:34:56Z",
        "a Sat Oct  7 12:34:56 2006 -0700 (PDT) | 2006-10-07T12:34:56Z",
        "Fri Mon Sat Oct  7 12:34:56 2006 | 2006-10-07T12:34:56Z"
      })
  void separatorsDateIsReadAsUtc(String line, String expected) {
    byte[] bytes = line.getBytes(US_ASCII);

    assertThat(MailDate.endsInDate(bytes, 0, bytes.length)).isTrue();
    assertThat(MailDate.asctime(bytes, 0, bytes.length)).hasToString("Optional[" + expected + "]");
  }

  @Test
  void blanksAndCarriageReturnBehindTheSeparatorsDateAreIgnored() {
    byte[] bytes = "a Sat Oct  7 12:34:56 2006 \r\n".getBytes(US_ASCII);

    assertThat(MailDate.endsInDate(bytes, 0, bytes.length)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "here on it went downhill",
        "a@example.org",
        "the logs of Sat Oct  7 12:34:56 2006, see below",
        "a Sat Oct  7 12:34:56 2006 and",
        "a Sat Oct  7 12:34:56 2006 about noon",
        "a Sat Oct  7 12:34:56",
        "a Sat Oct  7 2006",
        "a Sat Oct 32 12:34:56 2006",
        "a Sat Feb 29 12:34:56 2006",
        "a Sat Oct  7 24:34:56 2006",
        "a Sat Okt  7 12:34:56 2006",
        "a Xyz Oct  7 12:34:56 2006",
        "a Sat Oct  7 12:34:56 2006 2007"
      })
  void lineWithoutDateAtItsEndIsNoSeparator(String line) {
    byte[] bytes = line.getBytes(US_ASCII);

    assertThat(MailDate.endsInDate(bytes, 0, bytes.length)).isFalse();
    assertThat(MailDate.asctime(bytes, 0, bytes.length)).isEmpty();
  }

  private static String parsed(String text) {
    return MailDate.parse(text).map(Object::toString).orElse("none");
  }
}
