package org.scanlake.flowlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArgusReaderTest {
  private static final String HEADER =
      "StartTime,Dur,Proto,SrcAddr,Sport,Dir,DstAddr,Dport,State,sTos,dTos,TotPkts,TotBytes,SrcBytes";
  private static final String ROW =
      "2026/11/21 23:09:43.152436,0.000003,tcp,127.0.1.74,51369,   ->,127.0.2.3,297,S_RA,0,0,2,128,74";
  private static final String ALIGNED =
      "         StartTime      Flgs  Proto            SrcAddr  Sport   Dir            DstAddr  Dport"
          + "  TotPkts   TotBytes State";

  private static LogLine read(String line) {
    return LogLine.read(new ArgusRecogniser(), HEADER, line);
  }

  private static LogLine tcp(String direction, String state, String totals) {
    return read(ROW.replace("->", direction).replace("S_RA", state).replace("2,128,74", totals));
  }

  @Test
  void oneRowIsBothWays() {
    LogLine line = read(ROW);
    assertThat(line.outcome()).isEqualTo(LogOutcome.FLOW);
    assertThat(line.start()).isEqualTo("2026-11-21T23:09:43.152436Z");
    assertThat(line.end()).isEqualTo("2026-11-21T23:09:43.152439Z");
    assertThat(line.ends()).isEqualTo("127.0.1.74:51369 > 127.0.2.3:297 6");
    assertThat(line.volume()).isEqualTo("1 74 / 1 54");
    assertThat(line.row().state).isEqualTo("S_RA");
    assertThat(line.row().srcFlags).isEqualTo(2);
    assertThat(line.row().dstFlags).isEqualTo(20);
    assertThat(line.sourceCounts()).isEqualTo("1 0 0 0 EEE");
    assertThat(line.destinationCounts()).isEqualTo("0 0 0 1 EEE");
    assertThat(line.row().contact).isEqualTo(Contact.FAILED);
  }

  @ParameterizedTest
  @CsvSource({
    "'3,222,222', 3 222 / 0 0", "'3,222,0',   0 0 / 3 222", "'2,128,74',  1 74 / 1 54",
    "'4,256,148', -1 148 / -1 108", "'3,,74', -1 74 / -1 -1", "'0,0,0', 0 0 / 0 0"
  })
  void bytesTellWhoSentThePackets(String totals, String volume) {
    assertThat(tcp("->", "S_RA", totals).volume()).isEqualTo(volume);
  }

  @ParameterizedTest
  @CsvSource({
    "S_,        '3,222,222', 3 0 0 0 EEE, 0 0 0 0 EEE, FAILED",
    "S_RA,      '4,256,148', 1 0 0 0 LEE, 0 0 0 1 EEL, FAILED",
    "SR_SA,     '3,190,128', 1 0 0 1 LEL, 1 1 0 0 LEE, SUCCEEDED",
    "FSPA_FSPA, '10,2713,356', 1 0 1 0 LLE, 1 1 1 0 LLE, SUCCEEDED",
    "SA_SA,     '4,256,128', 1 0 0 0 LEE, 1 1 0 0 LEE, SUCCEEDED",
    "SRPA_SPA,  '9,1256,128', 1 0 0 1 LEL, 1 1 0 0 LEE, SUCCEEDED",
    "SA_,       '1,58,58', 1 1 0 0 EEE, 0 0 0 0 EEE, NONE",
    "SA_R,      '2,112,58', 1 1 0 0 EEE, 0 0 0 1 EEE, NONE",
    "_SA,       '1,58,0', 0 0 0 0 EEE, 1 1 0 0 EEE, NONE",
    "F_RA,      '2,114,54', 0 0 1 0 EEE, 0 0 0 1 EEE, NONE",
    "_,         '1,54,54', 0 0 0 0 EEE, 0 0 0 0 EEE, NONE",
    "A_R,       '2,114,54', 0 0 0 0 EEE, 0 0 0 1 EEE, NONE"
  })
  void stateOfFlagsBoundsTheCountsOfBothEnds(
      String state, String totals, String source, String destination, Contact contact) {
    LogLine line = tcp("->", state, totals);
    assertThat(line.sourceCounts()).isEqualTo(source);
    assertThat(line.destinationCounts()).isEqualTo(destination);
    assertThat(line.row().contact).isEqualTo(contact);
  }

  @ParameterizedTest
  @CsvSource({
    "->, REQ, '1,74,74',     1 0 0 0 EEE, 0 0 0 0 EEE, FAILED",
    "->, REQ, '3,222,222',   1 0 0 0 LEE, 0 0 0 0 EEE, FAILED",
    "->, CON, '9,900,500',   1 0 0 0 AAA, 1 1 0 0 AAA, SUCCEEDED",
    "->, EST, '9,900,500',   1 0 0 0 AAA, 1 1 0 0 AAA, SUCCEEDED",
    "->, ACC, '2,128,74',    1 0 0 0 AAA, 1 1 0 0 AAA, SUCCEEDED",
    "->, FIN, '10,2713,356', 1 0 1 0 AAA, 1 1 1 0 AAA, SUCCEEDED",
    "->, CLO, '10,2713,356', 1 0 1 0 AAA, 1 1 1 0 AAA, SUCCEEDED",
    "->, FIN, '1,54,54',     unknown, unknown, NONE",
    "->, RST, '2,128,74',    1 0 0 0 AAA, 0 0 0 1 AAA, FAILED",
    "->, RST, '2,128,128',   1 0 0 1 AAA, 0 0 0 0 EEE, FAILED",
    "->, RST, '3,190,128',   unknown, unknown, NONE",
    "->, RST, '1,54,54',     unknown, unknown, NONE",
    "->, TIM, '2,128,128',   1 0 0 0 AAA, 0 0 0 0 EEE, FAILED",
    "->, TIM, '9,900,500',   1 0 0 0 AAA, 1 1 0 0 AAA, SUCCEEDED",
    "?>, CON, '1,54,54',     unknown, unknown, NONE",
    "<?>, RST, '2,114,54',   unknown, unknown, NONE",
    "->, S0, '31,8764,1887', unknown, unknown, NONE"
  })
  void stateInWordsProvesOrAssumes(
      String direction,
      String state,
      String totals,
      String source,
      String destination,
      Contact contact) {
    LogLine line = tcp(direction, state, totals);
    assertThat(line.sourceCounts()).isEqualTo(source);
    assertThat(line.destinationCounts()).isEqualTo(destination);
    assertThat(line.row().contact).isEqualTo(contact);
    assertThat(line.row().state).isEqualTo(state);
  }

  @Test
  void aFlowFromTheSecondAddressToTheFirstChangesItsEnds() {
    LogLine line = tcp(" <-", "_S", "3,222,0");
    assertThat(line.ends()).isEqualTo("127.0.2.3:297 > 127.0.1.74:51369 6");
    assertThat(line.volume()).isEqualTo("3 222 / 0 0");
    assertThat(line.sourceCounts()).isEqualTo("3 0 0 0 EEE");
    assertThat(line.row().contact).isEqualTo(Contact.FAILED);
    assertThat(tcp(" <?>", "_S", "3,222,0").ends()).isEqualTo("127.0.1.74:51369 > 127.0.2.3:297 6");
  }

  @ParameterizedTest
  @CsvSource({
    "'icmp,127.0.1.74,0x0303,   ->,127.0.2.3,,URP', 771",
    "'icmp,127.0.1.74,0x0008,  <->,127.0.2.3,0x7208,ECO', 2048",
    "'icmp,127.0.1.74,0x0a03,   ->,127.0.2.3,0x0000,URF', 778",
    "'ipv6-icmp,fe80::1,135,   ->,ff02::1,0,NNS', 34560",
    "'icmp,127.0.1.74,,   ->,127.0.2.3,,ECO', -1"
  })
  void icmpPortIsTypeTimes256PlusCode(String cells, int port) {
    LogLine line = read("2026/11/21 23:09:43.152436,0.000000," + cells + ",0,,1,98,98");
    assertThat(line.outcome()).isEqualTo(LogOutcome.FLOW);
    assertThat(line.row().srcPort).isEqualTo(LogRow.UNKNOWN);
    assertThat(line.row().dstPort).isEqualTo(port);
    assertThat(line.sourceCounts()).isEqualTo("unknown");
    assertThat(line.row().contact).isEqualTo(Contact.NONE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "man,0,0,,0,0,STA,,,0,0,0",
        "arp,10.0.2.15,,  who,10.0.2.3,,CON,,,2,84,42",
        "llc,00:00:00:00:00:00,0,   ->,00:00:00:00:00:00,0,INT,,,1,60,60",
        "lldp,00:22:2d:81:db:10,0,   ->,01:80:c2:00:00:0e,0,INT,,,1,118,118",
        "oui,00:22:2d:81:db:10,0,   ->,01:80:c2:00:00:0e,0,INT,,,1,118,118"
      })
  void whatIsNoIpFlowIsCountedApart(String cells) {
    LogLine line = read("2026/11/21 23:09:43.152436,0.000000," + cells);
    assertThat(line.outcome()).isEqualTo(LogOutcome.APART);
  }

  @Test
  void columnsOfTheirOwnTellThePacketsEachWayAndTheLabel() {
    LogLine line =
        LogLine.read(
            new ArgusRecogniser(),
            "Label\tSrcPkts\tTotPkts\tState\tDport\tDstAddr\tDir\tSport\tSrcAddr\tProto\tDur\tStartTime",
            "flow=Malware-TCP\t5\t9\tCON\t0x01bb\t10.0.2.2\t  <->\t68\t10.0.2.15\tudp\t1.5\t1700000000.25");
    assertThat(line.start()).isEqualTo("2023-11-14T22:13:20.250Z");
    assertThat(line.end()).isEqualTo("2023-11-14T22:13:21.750Z");
    assertThat(line.ends()).isEqualTo("10.0.2.15:68 > 10.0.2.2:443 17");
    assertThat(line.volume()).isEqualTo("5 -1 / 4 -1");
    assertThat(line.row().label).isEqualTo("flow=Malware-TCP");
  }

  @ParameterizedTest
  @CsvSource({
    "udp, INT, 3 225 / 0 0", "udp, REQ, 3 225 / 0 0", "udp, RSP, 0 0 / 3 225",
    "udp, CON, -1 -1 / -1 -1", "tcp, S_, 3 225 / 0 0", "tcp, _RA, 0 0 / 3 225",
    "tcp, _, -1 -1 / -1 -1"
  })
  void withoutBytesOfTheSourceTheStateTellsWhoSent(String protocol, String state, String volume) {
    LogLine line =
        LogLine.read(
            new ArgusRecogniser(),
            "StartTime,Flgs,Proto,SrcAddr,Sport,Dir,DstAddr,Dport,TotPkts,TotBytes,State,Dur,Cause",
            "2009-11-18+09:00:03.914398, e        ,"
                + protocol
                + ",192.168.1.1,626,   ->,224.0.0.1,626,3,225,"
                + state
                + ",0.000000,Start");
    assertThat(line.start()).isEqualTo("2009-11-18T09:00:03.914398Z");
    assertThat(line.volume()).isEqualTo(volume);
  }

  @Test
  void alignedRowsJoinAddressAndPort() {
    LogLine line =
        LogLine.read(
            new ArgusRecogniser(),
            ALIGNED,
            " 2026/11/21 23:09:43.152436  e s        tcp         192.0.2.7.51369    ->"
                + "       198.51.100.3.telnet         3        222    S_",
            ZoneOffset.ofHours(1));
    assertThat(line.outcome()).isEqualTo(LogOutcome.FLOW);
    assertThat(line.start()).isEqualTo("2026-11-21T22:09:43.152436Z");
    assertThat(line.ends()).isEqualTo("192.0.2.7:51369 > 198.51.100.3:23 6");
    assertThat(line.volume()).isEqualTo("3 222 / 0 0");
    assertThat(line.sourceCounts()).isEqualTo("3 0 0 0 EEE");
  }

  @Test
  void alignedTimesMayBeSecondsSince1970() {
    LogLine line =
        LogLine.read(
            new ArgusRecogniser(),
            ALIGNED,
            " 1700000000.250000  e         udp   192.0.2.7.53   <->   198.51.100.3.53   2   222  CON");
    assertThat(line.start()).isEqualTo("2023-11-14T22:13:20.250Z");
    assertThat(line.row().state).isEqualTo("CON");
  }

  @Test
  void alignedManagementRecordsAreCountedApart() {
    LogLine line =
        LogLine.read(
            new ArgusRecogniser(),
            ALIGNED,
            " 2026/11/21 23:09:43.152436         man    pkts       12  bytes   987   STA");
    assertThat(line.outcome()).isEqualTo(LogOutcome.APART);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "2026/11/21; 2026/11/31; BAD_TIME",
        "2026/11/21 23:09:43.152436; ''; MISSING_VALUE",
        "0.000003; 40000000.0; BAD_DURATION",
        "tcp; tcq; BAD_PROTOCOL",
        "tcp; ''; MISSING_VALUE",
        "127.0.1.74; A.B.C.D; BAD_ADDRESS",
        "127.0.1.74; ''; MISSING_VALUE",
        "51369; 70000; BAD_PORT",
        "S_RA; S_XQ; BAD_FLAGS",
        "2,128,74; 2,128,129; BAD_COUNT",
        "2,128,74; two,128,74; BAD_COUNT",
        "2,128,74; 2,128; BAD_COLUMNS"
      })
  void aRowThatCannotBeReadSaysWhy(String good, String bad, LogReason reason) {
    LogLine line = read(ROW.replace(good, bad));
    assertThat(line.outcome()).isEqualTo(LogOutcome.BAD);
    assertThat(line.reason()).contains(reason);
  }

  @Test
  void theHeaderAgainIsNoRowAndAnotherIsBad() {
    assertThat(read(HEADER).outcome()).isEqualTo(LogOutcome.NO_ROW);
    assertThat(read("").outcome()).isEqualTo(LogOutcome.NO_ROW);
    assertThat(read("# a comment").outcome()).isEqualTo(LogOutcome.NO_ROW);
    assertThat(read(HEADER + ",Label").reason()).contains(LogReason.OTHER_HEADER);
    assertThat(read(HEADER.replace("SrcBytes", "DstBytes")).reason())
        .contains(LogReason.OTHER_HEADER);
  }

  @Test
  void aLogWithoutTimesOrDatesIsRefused() {
    assertThatThrownBy(
            () -> LogLine.header(new ArgusRecogniser(), HEADER.replace("StartTime", "Rank")))
        .isInstanceOf(UnusableLogException.class)
        .hasMessageContaining("no column StartTime");
    assertThatThrownBy(
            () ->
                LogLine.header(
                    new ArgusRecogniser(),
                    ALIGNED + "\n   23:09:43.152436  e   udp  192.0.2.7.53  <->  192.0.2.8.53 CON"))
        .isInstanceOf(UnusableLogException.class)
        .hasMessageContaining("times without dates");
  }

  @Test
  void aLogWithoutStateAdvises() {
    assertThat(
            LogLine.header(new ArgusRecogniser(), HEADER.replace("State", "Cause"))
                .orElseThrow()
                .advice()
                .orElseThrow())
        .contains("no column State");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ts,te,td,sa,da,sp,dp,pr,flg,fwd,stos,ipkt,ibyt",
        "firstSeen,duration,proto,srcAddr,srcPort,dstAddr,dstPort,packets,bytes,flows",
        "sIP|dIP|sPort|dPort|pro|sTime|",
        "version account-id interface-id srcaddr dstaddr srcport dstport protocol packets",
        "#fields\tts\tuid\tid.orig_h",
        ""
      })
  void otherFormatsAreNotRecognised(String head) {
    assertThat(LogLine.header(new ArgusRecogniser(), head)).isEmpty();
  }
}
