package org.scanlake.flowlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RwcutReaderTest {
  private static final String HEADER =
      "            sIP|            dIP|sPort|dPort|pro|   packets|     bytes|   flags|"
          + "                  sTime| duration|                  eTime|sen|";
  private static final String ROW =
      "      192.0.2.4|   198.51.100.2| 9998|42162|  6|        23|      4408| S PA   |"
          + "2023/10/30T18:49:28.675|   29.994|2023/10/30T18:49:58.669| S0|";
  private static final String SESSIONS =
      "sIP|dIP|pro|packets|flags|initialF|sessionF|sTime|dur|iTy|iCo|";

  private static LogLine read(String line) {
    return LogLine.read(new RwcutRecogniser(), HEADER, line);
  }

  @Test
  void oneRowIsOneWayAndInUtcWhateverTheZone() {
    LogLine line = LogLine.read(new RwcutRecogniser(), HEADER, ROW, ZoneOffset.ofHours(5));
    assertThat(line.outcome()).isEqualTo(LogOutcome.FLOW);
    assertThat(line.start()).isEqualTo("2023-10-30T18:49:28.675Z");
    assertThat(line.end()).isEqualTo("2023-10-30T18:49:58.669Z");
    assertThat(line.ends()).isEqualTo("192.0.2.4:9998 > 198.51.100.2:42162 6");
    assertThat(line.volume()).isEqualTo("23 4408 / -1 -1");
    assertThat(line.row().srcFlags).isEqualTo(26);
    assertThat(line.sourceCounts()).isEqualTo("1 0 0 0 LEE");
    assertThat(line.row().contact).isEqualTo(Contact.SENT_SYN_AND_ACK);
  }

  @Test
  void aClosingBarMayBeMissing() {
    LogLine line =
        LogLine.read(
            new RwcutRecogniser(),
            HEADER.substring(0, HEADER.length() - 1),
            ROW.substring(0, ROW.length() - 1));
    assertThat(line.end()).isEqualTo("2023-10-30T18:49:58.669Z");
  }

  @ParameterizedTest
  @CsvSource({
    "2023/10/30T18:49:28.675, 2023-10-30T18:49:28.675Z",
    "2023-10-30 18:49:28.675, 2023-10-30T18:49:28.675Z",
    "10/30/2023 18:49:28, 2023-10-30T18:49:28Z",
    "1698691768.675, 2023-10-30T18:49:28.675Z"
  })
  void timesAreReadInEveryStyle(String text, String start) {
    LogLine line =
        LogLine.read(
            new RwcutRecogniser(), "sTime|sIP|dIP|pro|", text + "|192.0.2.4|198.51.100.2|17|");
    assertThat(line.start()).isEqualTo(start);
    assertThat(line.end()).isEqualTo(start);
  }

  @ParameterizedTest
  @CsvSource({
    "9, FS PA  , S      , F  PA  , 1 0 1 0 ELE, SENT_SYN",
    "9, FS PA  , S      , FS PA  , 1 0 1 0 LLE, SENT_SYN",
    "9, FS PA  , S  A   , F  PA  , 1 1 1 0 ELE, NONE",
    "9,  S PA  ,    A   ,  S PA  , 1 0 0 0 LEE, NONE",
    "3,  S     , S      , S      , 3 0 0 0 EEE, SENT_SYN",
    "1,  S     , S      ,        , 1 0 0 0 EEE, SENT_SYN",
    "9, FS PA  ,        ,        , 1 0 1 0 LLE, SENT_SYN_AND_ACK",
    "9, 27     , 2      , 25     , 1 0 1 0 ELE, SENT_SYN"
  })
  void flagsOfTheFirstPacketTellWhetherThereWasOneSyn(
      int packets, String flags, String initial, String session, String counts, Contact contact) {
    String row =
        "192.0.2.4|198.51.100.2|6|%d|%s|%s|%s|1698691768|0|||"
            .formatted(packets, flags, blank(initial), blank(session));
    LogLine line = LogLine.read(new RwcutRecogniser(), SESSIONS, row);
    assertThat(line.outcome()).isEqualTo(LogOutcome.FLOW);
    assertThat(line.sourceCounts()).isEqualTo(counts);
    assertThat(line.row().contact).isEqualTo(contact);
  }

  private static String blank(String text) {
    return text == null ? "        " : text;
  }

  @Test
  void icmpTypeAndCodeMayHaveColumns() {
    LogLine line =
        LogLine.read(
            new RwcutRecogniser(), SESSIONS, "192.0.2.4|198.51.100.2|1|1||||1698691768|0|3|13|");
    assertThat(line.row().dstPort).isEqualTo(3 * 256 + 13);
    assertThat(line.sourceCounts()).isEqualTo("unknown");
  }

  @ParameterizedTest
  @CsvSource({
    "2023/10/30T18:49:28, 2023/02/30T18:49:28, BAD_TIME",
    "18:49:58, 18:49:27, BAD_DURATION",
    "   29.994, 40000000.000, BAD_DURATION",
    "198.51.100.2, A.B.C.D, BAD_ADDRESS",
    "198.51.100.2, xxxx, BAD_ADDRESS",
    "42162, 421620, BAD_PORT",
    "'  6', 999, BAD_PROTOCOL",
    "4408, 44x8, BAD_COUNT",
    "S PA, S QA, BAD_FLAGS",
    "S0|, S0|S1|, BAD_COLUMNS"
  })
  void aRowThatCannotBeReadSaysWhy(String good, String bad, LogReason reason) {
    LogLine line = read(ROW.replace(good, bad));
    assertThat(line.outcome()).isEqualTo(LogOutcome.BAD);
    assertThat(line.reason()).contains(reason);
  }

  @Test
  void theHeaderAgainIsNoRowAndAnotherIsBad() {
    assertThat(read(HEADER).outcome()).isEqualTo(LogOutcome.NO_ROW);
    assertThat(read(" ").outcome()).isEqualTo(LogOutcome.NO_ROW);
    assertThat(read(SESSIONS).reason()).contains(LogReason.OTHER_HEADER);
  }

  @Test
  void aLayoutWithoutTimesIsRefusedByName() {
    assertThatThrownBy(() -> LogLine.header(new RwcutRecogniser(), "sIP|dIP|sPort|dPort|pro|"))
        .isInstanceOf(UnusableLogException.class)
        .hasMessageContaining("no column sTime");
  }

  @Test
  void aLayoutWithoutFlagsAdvises() {
    assertThat(
            LogLine.header(new RwcutRecogniser(), "sIP|dIP|pro|sTime|")
                .orElseThrow()
                .advice()
                .orElseThrow())
        .contains("no column flags");
  }
}
