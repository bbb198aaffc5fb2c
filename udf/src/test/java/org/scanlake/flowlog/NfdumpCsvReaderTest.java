package org.scanlake.flowlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NfdumpCsvReaderTest {
  /** Header and tail of nfdump 1.7.1, shortened behind the columns that are read. */
  private static final String HEADER =
      "ts,te,td,sa,da,sp,dp,pr,flg,fwd,stos,ipkt,ibyt,opkt,obyt,in,out,sas,das";

  private static final String TAIL = ",0,0,0,0";
  private static final String SYN =
      "2026-11-21 23:09:37,2026-11-21 23:09:37,0.000,127.0.1.66,127.0.2.1,37489,23,TCP,......S.,0,0,"
          + "1,44,0,0"
          + TAIL;

  private static LogLine read(String line) {
    return LogLine.read(new NfdumpRecogniser(), HEADER, line);
  }

  private static LogLine tcp(String flags, int packets) {
    return read(SYN.replace("......S.", flags).replace(",1,44,", "," + packets + ",44,"));
  }

  @Test
  void oneRowIsOneWay() {
    LogLine line = read(SYN);
    assertThat(line.outcome()).isEqualTo(LogOutcome.FLOW);
    assertThat(line.start()).isEqualTo("2026-11-21T23:09:37Z");
    assertThat(line.end()).isEqualTo("2026-11-21T23:09:37Z");
    assertThat(line.ends()).isEqualTo("127.0.1.66:37489 > 127.0.2.1:23 6");
    assertThat(line.volume()).isEqualTo("1 44 / -1 -1");
    assertThat(line.row().srcFlags).isEqualTo(2);
    assertThat(line.row().dstFlags).isEqualTo(LogRow.UNKNOWN);
    assertThat(line.sourceCounts()).isEqualTo("1 0 0 0 EEE");
    assertThat(line.destinationCounts()).isEqualTo("unknown");
    assertThat(line.row().contact).isEqualTo(Contact.SENT_SYN);
  }

  @ParameterizedTest
  @CsvSource({
    "......S., 3, 3 0 0 0 EEE, SENT_SYN",
    "CE....S., 3, 3 0 0 0 EEE, SENT_SYN",
    "0x02,     3, 3 0 0 0 EEE, SENT_SYN",
    "...A..S., 3, 3 3 0 0 EEE, NONE",
    ".A..S.,   3, 3 3 0 0 EEE, NONE",
    ".....R.., 3, 0 0 0 3 EEE, NONE",
    "...A.R.., 3, 0 0 0 3 EEE, NONE",
    ".....RS., 3, 1 0 0 1 LEL, SENT_SYN",
    "...AP.SF, 9, 1 0 1 0 LLE, SENT_SYN_AND_ACK",
    "...AP..F, 9, 0 0 1 0 ELE, NONE",
    "..U.P..F, 2, 0 0 1 0 ELE, NONE",
    "..U.P..F, 1, 0 0 1 0 EEE, NONE",
    "......SF, 1, 1 0 0 0 EEE, SENT_SYN",
    "...A..S., 1, 1 1 0 0 EEE, NONE",
    "...A...., 9, 0 0 0 0 EEE, NONE",
    "........, 1, 0 0 0 0 EEE, NONE"
  })
  void flagsOverAllPacketsBoundTheCounts(
      String flags, int packets, String counts, Contact contact) {
    LogLine line = tcp(flags, packets);
    assertThat(line.sourceCounts()).isEqualTo(counts);
    assertThat(line.row().contact).isEqualTo(contact);
  }

  @Test
  void whatNfdumpJoinedHasItsAnswerInTheOutColumns() {
    String joined = SYN.replace(",0,0" + TAIL, ",5,2000" + TAIL);
    assertThat(read(joined).volume()).isEqualTo("1 44 / 5 2000");
    assertThat(read(joined).destinationCounts()).isEqualTo("unknown");
    assertThat(read(joined).row().contact).isEqualTo(Contact.FAILED);
    assertThat(read(joined.replace("......S.", "...AP.SF")).row().contact)
        .isEqualTo(Contact.SUCCEEDED);
  }

  @Test
  void timesWithoutAZoneAreOfTheGivenOne() {
    LogLine line = LogLine.read(new NfdumpRecogniser(), HEADER, SYN, ZoneOffset.ofHours(2));
    assertThat(line.start()).isEqualTo("2026-11-21T21:09:37Z");
  }

  @Test
  void theLaterOfEndAndDurationIsTheEnd() {
    assertThat(read(SYN.replace(",0.000,", ",2.500,")).end()).isEqualTo("2026-11-21T23:09:39.500Z");
    String laterEnd = SYN.replace("37,2026-11-21 23:09:37,", "37,2026-11-21 23:10:02.250,");
    assertThat(read(laterEnd).end()).isEqualTo("2026-11-21T23:10:02.250Z");
  }

  @ParameterizedTest
  @CsvSource({"ICMP, 3.13, 781", "ICMP, 2048, 2048", "ICMP6, 34048, 34048", "1, 8.0, 2048"})
  void icmpPortIsTypeTimes256PlusCode(String protocol, String port, int dstPort) {
    LogLine line = read(SYN.replace(",23,TCP,", "," + port + "," + protocol + ","));
    assertThat(line.row().dstPort).isEqualTo(dstPort);
    assertThat(line.sourceCounts()).isEqualTo("unknown");
    assertThat(line.row().contact).isEqualTo(Contact.NONE);
  }

  @Test
  void ipv6EndsAreRead() {
    LogLine line = read(SYN.replace("127.0.1.66", "2001:db8::7").replace("127.0.2.1", "fe80::1"));
    assertThat(line.ends()).isEqualTo("2001:db8::7:37489 > fe80::1:23 6");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "  \r",
        "Summary",
        "flows,bytes,packets,avg_bps,avg_pps,avg_bpp",
        "5573,544844,6712,752157,1158,81",
        "No matching flows",
        "# a comment",
        HEADER
      })
  void headAndTailAreNoRows(String line) {
    assertThat(read(line).outcome()).isEqualTo(LogOutcome.NO_ROW);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2026-11-21 23:09:37,2026 | 2026-13-21 23:09:37,2026 | BAD_TIME",
        "2026-11-21 23:09:37,2026 | 0000-00-00 00:00:00,2026 | BAD_TIME",
        "2026-11-21 23:09:37,2026 | ,2026                    | MISSING_VALUE",
        "37,0.000                 | 36,0.000                 | BAD_DURATION",
        ",0.000,                  | ,31622401.000,           | BAD_DURATION",
        ",0.000,                  | ,-1,                     | BAD_DURATION",
        "127.0.1.66               | A.B.C.D                  | BAD_ADDRESS",
        "127.0.2.1                | 127.0.2.xxx              | BAD_ADDRESS",
        "127.0.2.1                | ''                       | MISSING_VALUE",
        ",23,                     | ,65536,                  | BAD_PORT",
        ",23,                     | ,256.0,                  | BAD_PORT",
        "TCP                      | TCQ                      | BAD_PROTOCOL",
        "......S.                 | ......X.                 | BAD_FLAGS",
        ",44,                     | ,1.2 M,                  | BAD_COUNT",
        ",0,0,0,0                 | ,0,0,0                   | BAD_COLUMNS",
        ",0,0,0,0                 | ,0,0,0,0,0               | BAD_COLUMNS"
      })
  void aRowThatCannotBeReadSaysWhy(String good, String bad, LogReason reason) {
    int last = SYN.lastIndexOf(good);
    LogLine line = read(SYN.substring(0, last) + bad + SYN.substring(last + good.length()));
    assertThat(line.outcome()).isEqualTo(LogOutcome.BAD);
    assertThat(line.reason()).contains(reason);
  }

  @Test
  void anotherHeaderBelowIsBad() {
    assertThat(read("ts,sa,da,pr").reason()).contains(LogReason.OTHER_HEADER);
  }

  @Test
  void columnsOfNewerReleasesAreReadByNameInAnyOrder() {
    LogLine line =
        LogLine.read(
            new NfdumpRecogniser(),
            "packets,bytes,flows,proto,srcAddr,srcPort,dstAddr,dstPort,duration,firstSeen,flags",
            "2,120,1,6,192.0.2.7,40000,198.51.100.1,445,1.500,2026-11-21 23:09:37.250,......S.");
    assertThat(line.ends()).isEqualTo("192.0.2.7:40000 > 198.51.100.1:445 6");
    assertThat(line.end()).isEqualTo("2026-11-21T23:09:38.750Z");
    assertThat(line.volume()).isEqualTo("2 120 / -1 -1");
    assertThat(line.sourceCounts()).isEqualTo("2 0 0 0 EEE");
  }

  @Test
  void withoutFlagsCountsAreUnknownAndTheHeaderAdvises() {
    String header = "firstSeen,duration,proto,srcAddr,srcPort,dstAddr,dstPort,packets,bytes,flows";
    LogLine line =
        LogLine.read(
            new NfdumpRecogniser(),
            header,
            "2026-11-21 23:09:37.250,0.000,TCP,192.0.2.7,40000,198.51.100.1,445,2,120,1");
    assertThat(line.outcome()).isEqualTo(LogOutcome.FLOW);
    assertThat(line.sourceCounts()).isEqualTo("unknown");
    assertThat(LogLine.header(new NfdumpRecogniser(), header).orElseThrow().advice().orElseThrow())
        .contains("no column flags")
        .contains("%flg");
    assertThat(LogLine.header(new NfdumpRecogniser(), HEADER).orElseThrow().advice()).isEmpty();
  }

  @Test
  void aByteOrderMarkAndCommentsMayPrecedeTheHeader() {
    assertThat(LogLine.header(new NfdumpRecogniser(), "\ufeff\r\n# exported\n" + HEADER + "\r\n"))
        .isPresent();
  }

  @Test
  void aLogWithoutDestinationIsRefusedByName() {
    assertThatThrownBy(() -> LogLine.header(new NfdumpRecogniser(), "ts,te,td,sa,sp,pr,flg"))
        .isInstanceOf(UnusableLogException.class)
        .hasMessageContaining("no column da or dstAddr");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "StartTime,Dur,Proto,SrcAddr,Sport,Dir,DstAddr,Dport,State",
        "sIP|dIP|sPort|dPort|pro|sTime|",
        "version account-id interface-id srcaddr dstaddr srcport dstport protocol packets",
        "flows,bytes,packets,avg_bps,avg_pps,avg_bpp",
        "{\"ts\":1,\"sa\":2}",
        "",
        "\n\n"
      })
  void otherFormatsAreNotRecognised(String head) {
    assertThat(LogLine.header(new NfdumpRecogniser(), head)).isEmpty();
  }
}
