package org.scanlake.flowlog;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ZeekTsvTest {
  /** The first rows of scenario 34-1 of IoT-23. */
  private static final String IOT23 =
      """
      #separator \\x09
      #set_separator\t,
      #empty_field\t(empty)
      #unset_field\t-
      #path\tconn
      #open\t2019-03-15-14-50-49
      #fields\tts\tuid\tid.orig_h\tid.orig_p\tid.resp_h\tid.resp_p\tproto\tservice\tduration\torig_bytes\tresp_bytes\tconn_state\tlocal_orig\tlocal_resp\tmissed_bytes\thistory\torig_pkts\torig_ip_bytes\tresp_pkts\tresp_ip_bytes\ttunnel_parents   label   detailed-label
      #types\ttime\tstring\taddr\tport\taddr\tport\tenum\tstring\tinterval\tcount\tcount\tstring\tbool\tbool\tcount\tstring\tcount\tcount\tcount\tcount\tset[string]   string   string
      """;

  private static final String ROW =
      "1545403816.962094\tCrDn63WjJEmrWGjqf\t192.168.1.195\t41040\t185.244.25.235\t80\ttcp\t-"
          + "\t3.139211\t0\t0\tS0\t-\t-\t0\tS\t3\t180\t0\t0\t-";

  private final LogReader reader = LogText.reader(LogText.ZEEK);

  @Test
  void aRowOfIot23IsReadWithEveryField() {
    LogRow row = LogText.flow(LogText.reader(IOT23), ROW + "   Malicious   DDoS");

    assertThat(LogText.whole(row))
        .isEqualTo(
            "1545403816962094 1545403820101305 6 192.168.1.195 41040 185.244.25.235 80 3/0 180/0"
                + " 2/-1 3,0E 0E 0E/0,0E 0E 0E FAILED S0 S Malicious DDoS");
  }

  @ParameterizedTest
  @CsvSource({
    "-   Benign   -,Benign",
    "-   Malicious   C&C,Malicious C&C",
    "CWTZQf2oJSvq6zmPAc   -   DDoS,DDoS",
    "-   -   -,''",
    "-,''",
  })
  void labelAndDetailedLabelOfIot23AreOneLabel(String cell, String label) {
    String line = ROW.substring(0, ROW.length() - 1) + cell;

    assertThat(LogText.flow(LogText.reader(IOT23), line).label).isEqualTo(label);
  }

  @Test
  void columnsAreFoundByNameInAnyOrderAndSpelling() {
    LogReader other =
        LogText.reader(
            "#separator \\x09\n#fields\tproto\tid_resp_p\tid_resp_h\tconn_state\tid_orig_p"
                + "\tid_orig_h\tlabel\tts\tdetailedlabel\n");

    LogRow row = LogText.flow(other, "tcp\t80\t2001:db8::2\tSF\t4000\t2001:db8::1\tx\t7.5\ty");

    assertThat(LogText.whole(row))
        .isEqualTo(
            "7500000 7500000 6 2001:db8::1 4000 2001:db8::2 80 -1/-1 -1/-1 -1/-1"
                + " 1,0A 1L 0L/1,1A 1L 0L SUCCEEDED SF  x y");
  }

  @Test
  void separatorAndUnsetAndEmptyFieldAreThoseOfTheComments() {
    LogReader other =
        LogText.reader(
            "#separator |\n#unset_field|NULL\n#empty_field|EMPTY\n"
                + "#fields|ts|id.orig_h|id.orig_p|id.resp_h|id.resp_p|proto|orig_pkts|history|label\n");

    LogRow row = LogText.flow(other, "1|10.0.0.1|1|10.0.0.2|2|udp|NULL|EMPTY|-");

    assertThat(row.srcPackets).isEqualTo(LogRow.UNKNOWN);
    assertThat(row.history).isEmpty();
    assertThat(row.label).isEqualTo("-");
  }

  @Test
  void bytesArePayloadWhereTheLogHasNoBytesOfPackets() {
    String with = ROW.replace("\t0\t0\tS0", "\t11\t22\tS0");

    assertThat(LogText.flow(reader, with).srcBytes).isEqualTo(180);
    assertThat(LogText.flow(reader, with.replace("\t180\t0\t0", "\t-\t0\t-")))
        .extracting(row -> row.srcBytes, row -> row.dstBytes)
        .containsExactly(11L, 22L);
  }

  @Test
  void aFlowWithoutDurationEndsWhenItStarts() {
    assertThat(LogText.flow(reader, ROW.replace("3.139211", "-")).endMicros)
        .isEqualTo(1545403816962094L);
  }

  @Test
  void commentsAndBlankLinesAreNoRows() {
    for (String line :
        new String[] {"", "  ", "\r", "#close\t2019-03-15", "### note", "\t#types"}) {
      assertThat(LogText.outcome(reader, line)).as(line).isEqualTo(LogOutcome.NO_ROW);
    }
    LogText.ZEEK
        .lines()
        .forEach(line -> assertThat(LogText.outcome(reader, line)).isEqualTo(LogOutcome.NO_ROW));
  }

  @Test
  void aLaterHeaderWithOtherColumnsOrOfAnotherLogIsBad() {
    assertThat(LogText.bad(reader, "#fields\tts\tuid")).isEqualTo(LogReason.OTHER_HEADER);
    assertThat(LogText.bad(reader, "#path\tdns")).isEqualTo(LogReason.OTHER_HEADER);
  }

  @Test
  void rowsOfOpenConnectionsAreToldApart() {
    LogReader open = LogText.reader(LogText.ZEEK.replace("#path\tconn", "#path\topen_conn"));

    assertThat(LogText.outcome(open, ROW)).isEqualTo(LogOutcome.APART);
  }

  @Test
  void aRowMayEndInCrLf() {
    assertThat(LogText.flow(reader, ROW + "\r").dstPort).isEqualTo(80);
  }

  @ParameterizedTest
  @CsvSource({
    "1545403816.962094,XXXXXXXXXX.XXXXXX,BAD_TIME",
    "1545403816.962094,-,MISSING_VALUE",
    "1545403816.962094,-5.0,BAD_TIME",
    "192.168.1.195,192.168.1,BAD_ADDRESS",
    "192.168.1.195,-,MISSING_VALUE",
    "185.244.25.235,x,BAD_ADDRESS",
    "41040,65536,BAD_PORT",
    "tcp,tcpx,BAD_PROTOCOL",
    "tcp,-,MISSING_VALUE",
    "3.139211,-0.5,BAD_DURATION",
    "3.139211,31622400.000001,BAD_DURATION",
    "180,1.5,BAD_COUNT",
    "180,1234567890123456789,BAD_COUNT",
  })
  void aBadValueIsABadRowWithItsReason(String good, String bad, LogReason reason) {
    assertThat(LogText.bad(reader, ROW.replace(good, bad))).isEqualTo(reason);
  }

  @Test
  void aRowWithMoreOrFewerColumnsIsBad() {
    assertThat(LogText.bad(reader, ROW + "\t-")).isEqualTo(LogReason.BAD_COLUMNS);
    assertThat(LogText.bad(reader, ROW.substring(0, ROW.length() - 2)))
        .isEqualTo(LogReason.BAD_COLUMNS);
  }

  @Test
  void aFlowOfAYearIsReadAndALongerOneIsNot() {
    assertThat(LogText.outcome(reader, ROW.replace("3.139211", "31622400")))
        .isEqualTo(LogOutcome.FLOW);
  }

  @ParameterizedTest
  @CsvSource({
    "192.0.2.1,3,3,1,771", // unreachable: port
    "192.0.2.1,8,0,1,2048", // echo
    "192.0.2.1,0,8,1,0", // an echo's answer alone: 8 is the type of its question
    "192.0.2.1,13,14,1,3328",
    "2001:db8::1,1,4,58,260",
    "2001:db8::1,128,129,58,32768",
    "fe80::1,135,136,58,34560",
  })
  void icmpPortsAreTypeAndCode(String source, String type, String code, int protocol, int port) {
    String line =
        ROW.replace("192.168.1.195\t41040", source + "\t" + type)
            .replace("185.244.25.235\t80\ttcp", source + "\t" + code + "\ticmp");

    LogRow row = LogText.flow(reader, line);

    assertThat(row.protocol).isEqualTo(protocol);
    assertThat(row.srcPort).isEqualTo(LogRow.UNKNOWN);
    assertThat(row.dstPort).isEqualTo(port);
    assertThat(LogText.bad(reader, line.replace("\t" + type + "\t", "\t256\t")))
        .isEqualTo(LogReason.BAD_PORT);
  }

  @Test
  void aProtocolWithoutANameIsItsNumberWhereTheLogHasIt() {
    LogReader newer =
        LogText.reader(LogText.ZEEK.replace("tunnel_parents", "tunnel_parents\tip_proto"));
    String line = ROW.replace("\ttcp\t", "\tunknown_transport\t");

    assertThat(LogText.flow(newer, line + "\t50").protocol).isEqualTo(50);
    assertThat(LogText.flow(reader, line).protocol).isEqualTo(LogRow.UNKNOWN);
  }
}
