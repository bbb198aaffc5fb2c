package org.scanlake.flowlog;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NfdumpTextReaderTest {
  private static final String LONG =
      "Date first seen          Duration Proto      Src IP Addr:Port          Dst IP Addr:Port"
          + "   Flags Tos  Packets    Bytes Flows";
  private static final String ROW =
      "2026-11-21 23:09:37.250     1.500 TCP          192.0.2.7:40000 ->   198.51.100.1:445"
          + "   ......S.   0        2      120     1";

  private static LogLine read(String header, String line) {
    return LogLine.read(new NfdumpRecogniser(), header, line);
  }

  @Test
  void aRowOfLongHasFlags() {
    LogLine line = read(LONG, ROW);
    assertThat(line.outcome()).isEqualTo(LogOutcome.FLOW);
    assertThat(line.start()).isEqualTo("2026-11-21T23:09:37.250Z");
    assertThat(line.end()).isEqualTo("2026-11-21T23:09:38.750Z");
    assertThat(line.ends()).isEqualTo("192.0.2.7:40000 > 198.51.100.1:445 6");
    assertThat(line.volume()).isEqualTo("2 120 / -1 -1");
    assertThat(line.sourceCounts()).isEqualTo("2 0 0 0 EEE");
    assertThat(line.row().contact).isEqualTo(Contact.SENT_SYN);
  }

  @Test
  void aRowOfLineHasNone() {
    String header = LONG.replace("   Flags Tos", "");
    LogLine line = read(header, ROW.replace("   ......S.   0", ""));
    assertThat(line.volume()).isEqualTo("2 120 / -1 -1");
    assertThat(line.sourceCounts()).isEqualTo("unknown");
    assertThat(LogLine.header(new NfdumpRecogniser(), header).orElseThrow().advice().orElseThrow())
        .contains("no column Flags");
  }

  @Test
  void tabsMayStandForBlanksAndALabelAtTheEnd() {
    String header = LONG.replaceAll(" {2,}", "\t") + "\tLabel";
    LogLine line = read(header, ROW.replaceAll(" {2,}", "\t") + "\tfrom-botnet");
    assertThat(line.volume()).isEqualTo("2 120 / -1 -1");
    assertThat(line.sourceCounts()).isEqualTo("2 0 0 0 EEE");
    assertThat(line.row().label).isEqualTo("from-botnet");
  }

  @Test
  void timesAreOfTheGivenZone() {
    LogLine line = LogLine.read(new NfdumpRecogniser(), LONG, ROW, ZoneOffset.ofHours(-7));
    assertThat(line.start()).isEqualTo("2026-11-22T06:09:37.250Z");
  }

  @Test
  void aSourceIsReadAnewWhereTheBufferWasFilledAnew() {
    LogReader reader =
        LogLine.header(new NfdumpRecogniser(), LONG).orElseThrow().reader(ZoneOffset.UTC);
    LogRow row = new LogRow();
    byte[] buffer = ROW.getBytes(US_ASCII);
    reader.read(buffer, 0, buffer.length, row);
    final long first = row.srcLow;
    byte[] other = ROW.replace("192.0.2.7", "192.0.2.8").getBytes(US_ASCII);
    System.arraycopy(other, 0, buffer, 0, buffer.length);
    reader.read(buffer, 0, buffer.length, row);
    assertThat(row.srcLow).isEqualTo(first + 1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Summary: total flows: 4, total bytes: 160, total packets: 4, avg bps: 3, avg pps: 0",
        "Time window: 2026-11-21 23:09:37 - 2026-11-21 23:09:43",
        "Total flows processed: 4, Blocks skipped: 0, Bytes read: 416",
        "Sys: 0.003s flows/second: 1000.2     Wall: 0.000s flows/second: 4000.2",
        LONG
      })
  void headAndTailAreNoRows(String line) {
    assertThat(read(LONG, line).outcome()).isEqualTo(LogOutcome.NO_ROW);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-21, 2026-11-31, BAD_TIME",
    "1.500, one, BAD_DURATION",
    "1.500, 40000000.000, BAD_DURATION",
    "TCP, TCQ, BAD_PROTOCOL",
    "192.0.2.7, xxx.xx.2.7, BAD_ADDRESS",
    "198.51.100.1, A.B.C.D, BAD_ADDRESS",
    "......S., ......?., BAD_COLUMNS",
    "120     1, 120, BAD_COLUMNS"
  })
  void aRowThatCannotBeReadSaysWhy(String good, String bad, LogReason reason) {
    LogLine line = read(LONG, ROW.replace(good, bad));
    assertThat(line.outcome()).isEqualTo(LogOutcome.BAD);
    assertThat(line.reason()).contains(reason);
  }

  @Test
  void anotherHeaderBelowIsBad() {
    assertThat(read(LONG, LONG.replace(" Tos", "")).reason()).contains(LogReason.OTHER_HEADER);
  }

  @Test
  void theTwoWayTablesAreRefusedByName() {
    String header =
        "Date first seen          Duration Proto      Src IP Addr:Port          Dst IP Addr:Port"
            + "  Out Pkt   In Pkt Out Byte  In Byte Flows";
    assertThatThrownBy(() -> LogLine.header(new NfdumpRecogniser(), header))
        .isInstanceOf(UnusableLogException.class)
        .hasMessage("The nfdump table has no column Packets: print it with nfdump -o long.");
  }
}
