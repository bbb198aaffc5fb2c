package org.scanlake.flowlog;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VpcTest {
  /** A row of logslash's sample. */
  private static final String DEFAULT =
      "2 064076352821 eni-06e7f195abcbdfe3b 8.8.8.8 170.31.82.104 53 57699 17 1 78 1654892434"
          + " 1654892493 ACCEPT OK";

  private static final String HEADER =
      "version srcaddr dstaddr srcport dstport pkt-srcaddr pkt-dstaddr protocol bytes packets start"
          + " end action tcp-flags log-status";

  private final LogReader custom = LogText.reader(HEADER + "\n");

  private LogRow flags(int flags, int packets) {
    return LogText.flow(
        custom,
        "3 10.0.1.5 10.0.0.220 40000 80 - - 6 100 %d 1566848875 1566848933 ACCEPT %d OK"
            .formatted(packets, flags));
  }

  @Test
  void aRowOfTheDefaultOrderNeedsNoHeader() {
    assertThat(LogText.whole(LogText.flow(LogText.reader(DEFAULT + "\n"), DEFAULT)))
        .isEqualTo(
            "1654892434000000 1654892493000000 17 8.8.8.8 53 170.31.82.104 57699 1/-1 78/-1 -1/-1"
                + " -/- NONE ACCEPT  ");
  }

  @Test
  void theEndsArePacketsOwnWhereTheRowHasThem() {
    String line = "3 10.0.1.5 10.0.0.220 1 2 %s 6 100 1 5 6 ACCEPT 0 OK";

    assertThat(LogText.ends(LogText.flow(custom, line.formatted("10.0.1.9 203.0.113.5"))))
        .isEqualTo("10.0.1.9 1 203.0.113.5 2");
    assertThat(LogText.ends(LogText.flow(custom, line.formatted("- -"))))
        .isEqualTo("10.0.1.5 1 10.0.0.220 2");
  }

  /** Columns: flags, packets, counts of the source, contact. */
  @ParameterizedTest
  @CsvSource({
    "2,1,'1,0E 0E 0E',SENT_SYN",
    // ACK alone leaves no flag, so the other packets may be anything.
    "2,8,'1,0L 0E 0E',SENT_SYN",
    "3,2,'1,0E 1E 0E',SENT_SYN",
    "3,17,'1,0L 1L 0E',SENT_SYN",
    // 18 is the answer to a SYN.
    "18,1,'1,1E 0E 0E',NONE",
    "19,14,'1,1L 1L 0E',NONE",
    "4,3,'0,0E 0E 1L',NONE",
    "0,3,'0,0E 0E 0E',NONE",
    // One packet with several flags is of the first.
    "7,1,'1,0L 0L 0L',SENT_SYN",
  })
  void flagsAreLowerBounds(int flags, int packets, String src, Contact contact) {
    LogRow row = flags(flags, packets);

    assertThat(LogText.counts(row.src)).isEqualTo(src);
    assertThat(row.contact).isEqualTo(contact);
    assertThat(LogText.counts(row.dst)).isEqualTo("-");
    assertThat(row.srcFlags).isEqualTo(LogRow.UNKNOWN);
  }

  @Test
  void tcpOfVersion2HasNoCountsAndNoContact() {
    LogReader reader = LogText.reader(DEFAULT + "\n");
    LogRow row = LogText.flow(reader, DEFAULT.replace(" 17 1 ", " 6 1 "));

    assertThat(LogText.counts(row.src) + row.contact).isEqualTo("-NONE");
  }

  @ParameterizedTest
  @ValueSource(strings = {"NODATA", "SKIPDATA"})
  void rowsWithoutDataAreToldApart(String status) {
    LogReader reader = LogText.reader(DEFAULT + "\n");
    String line = "2 123456789010 eni-1 - - - - - - - 1431280876 1431280934 - " + status;

    assertThat(LogText.outcome(reader, line)).isEqualTo(LogOutcome.APART);
    assertThat(LogText.outcome(LogText.reader(line + "\n"), line)).isEqualTo(LogOutcome.APART);
  }

  @Test
  void theHeaderAndBlankLinesAreNoRowsAndAnotherHeaderIsBad() {
    assertThat(LogText.outcome(custom, HEADER + "\r")).isEqualTo(LogOutcome.NO_ROW);
    assertThat(LogText.outcome(custom, " ")).isEqualTo(LogOutcome.NO_ROW);
    assertThat(LogText.bad(custom, "version srcaddr dstaddr")).isEqualTo(LogReason.OTHER_HEADER);
  }

  @Test
  void portsOfIcmpAreUnknown() {
    LogReader reader = LogText.reader(DEFAULT + "\n");
    LogRow row = LogText.flow(reader, DEFAULT.replace("53 57699 17", "0 0 1"));

    assertThat(LogText.ends(row)).isEqualTo("8.8.8.8 -1 170.31.82.104 -1");
  }

  @ParameterizedTest
  @CsvSource({
    "8.8.8.8,-,MISSING_VALUE",
    "8.8.8.8,8.8.8,BAD_ADDRESS",
    "57699,x,BAD_PORT",
    "' 17 ',' 256 ',BAD_PROTOCOL",
    "' 78 ',' -78 ',BAD_COUNT",
    "1654892434,165489242,BAD_DURATION",
    "1654892434,1654892494,BAD_DURATION",
    "1654892434,now,BAD_TIME",
    "' OK',' OK OK',BAD_COLUMNS",
    "' OK','',BAD_COLUMNS",
  })
  void aBadValueIsABadRowWithItsReason(String good, String bad, LogReason reason) {
    LogReader reader = LogText.reader(DEFAULT + "\n");

    assertThat(LogText.bad(reader, DEFAULT.replace(good, bad))).isEqualTo(reason);
  }

  @Test
  void flagsBeyondAByteAreBad() {
    assertThat(LogText.bad(custom, "3 10.0.1.5 10.0.0.2 1 2 - - 6 1 1 5 6 ACCEPT 256 OK"))
        .isEqualTo(LogReason.BAD_FLAGS);
  }
}
