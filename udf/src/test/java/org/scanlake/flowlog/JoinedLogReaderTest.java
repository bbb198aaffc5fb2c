package org.scanlake.flowlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scanlake.network.Address;

class JoinedLogReaderTest {
  private static final String NFDUMP = "ts,td,sa,sp,da,dp,pr,flg,ipkt,ibyt";
  private static final String TURNED = "ts,td,da,dp,sa,sp,pr,flg,ipkt,ibyt";
  private static final String ROW =
      "2026-01-05 00:00:00,1.0,192.0.2.1,1025,10.0.0.1,80,TCP,......S.,1,60";
  private static final String FIELDS =
      "#fields\tts\tid.orig_h\tid.orig_p\tid.resp_h\tid.resp_p\tproto\tconn_state";
  private static final String TURNED_FIELDS =
      "#fields\tts\tid.resp_h\tid.resp_p\tid.orig_h\tid.orig_p\tproto\tconn_state";
  private static final String ZEEK_ROW = "1767571200.0\t192.0.2.1\t1025\t10.0.0.1\t80\ttcp\tS0";

  /** Outcome of each line, of flows the source; the header behind them is checked, too. */
  private static List<String> read(String... lines) {
    String log = String.join("\n", lines) + "\n";
    LogHeader first = ((Recognition.Recognised) FlowLogs.recognise(bytes(log), true)).header();
    List<String> outcomes = new ArrayList<>();
    JoinedLogReader reader = new JoinedLogReader(first, ZoneOffset.UTC);
    LogRow row = new LogRow();
    for (String line : lines) {
      LogOutcome outcome = reader.read(bytes(line), 0, bytes(line).length, row);
      outcomes.add(
          switch (outcome) {
            case FLOW -> new Address(row.srcHigh, row.srcLow).toString();
            case BAD -> reader.reason().name();
            default -> outcome.name();
          });
    }
    return outcomes;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void rowsAreReadUnderTheHeaderThatStandsLastBeforeThem() {
    assertThat(read(NFDUMP, ROW, TURNED, ROW, NFDUMP, ROW))
        .containsExactly("NO_ROW", "192.0.2.1", "NO_ROW", "10.0.0.1", "NO_ROW", "192.0.2.1");
  }

  @Test
  void zeeksCommentsAreItsHeader() {
    assertThat(
            read(
                "#separator \\x09",
                "#path\tconn",
                FIELDS,
                ZEEK_ROW,
                "#close\t2026-01-05-00-00-00",
                "#separator \\x09",
                "#path\topen_conn",
                FIELDS,
                ZEEK_ROW,
                "#separator \\x09",
                TURNED_FIELDS,
                ZEEK_ROW))
        .containsExactly(
            "NO_ROW",
            "NO_ROW",
            "NO_ROW",
            "192.0.2.1",
            "NO_ROW",
            "NO_ROW",
            "NO_ROW",
            "NO_ROW",
            "APART",
            "NO_ROW",
            "NO_ROW",
            "10.0.0.1");
  }

  @Test
  void rowsUnderAHeaderOfAnotherFormatAreBadUntilOneOfTheLogsOwnComes() {
    assertThat(read("#separator \\x09", FIELDS, NFDUMP, ZEEK_ROW, "#separator \\x09", FIELDS))
        .containsExactly("NO_ROW", "NO_ROW", "OTHER_HEADER", "OTHER_HEADER", "NO_ROW", "NO_ROW");
  }

  @Test
  void rowsOfAnotherLogOfZeekAreBad() {
    assertThat(
            read("#separator \\x09", FIELDS, ZEEK_ROW, "#path\tdns", "#fields\tts\tuid", ZEEK_ROW))
        .endsWith("192.0.2.1", "NO_ROW", "NO_ROW", "OTHER_HEADER");
  }

  @Test
  void aHeaderThatLacksColumnsIsBadAndSoAreItsRows() {
    assertThat(read(NFDUMP, "ts,sa,sp,dp,flg", ROW, NFDUMP, ROW))
        .containsExactly("NO_ROW", "OTHER_HEADER", "OTHER_HEADER", "NO_ROW", "192.0.2.1");
  }

  @Test
  void headersOfAPartSayWhatIsInForceBehindItWhateverWasBefore() {
    LogHeader nfdump =
        ((Recognition.Recognised) FlowLogs.recognise(bytes(NFDUMP + "\n"), true)).header();
    LogHeader turned =
        ((Recognition.Recognised) FlowLogs.recognise(bytes(TURNED + "\n"), true)).header();
    JoinedLogReader part = new JoinedLogReader(nfdump, ZoneOffset.UTC);
    LogRow row = new LogRow();
    part.read(bytes(ROW), 0, ROW.length(), row);
    assertThat(part.headers().after(turned)).isEqualTo(turned);
    part.read(bytes(NFDUMP), 0, NFDUMP.length(), row);
    assertThat(part.headers().after(turned)).isEqualTo(nfdump);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ts,td,sa,sp,da,dp,pr,flg,ipkt,ibyt,sa",
        "sIP|dIP|sPort|dPort|pro|packets|bytes|flags|sTime|sPort|",
        "StartTime,Dur,Proto,SrcAddr,Sport,Dir,DstAddr,Dport,State,State"
      })
  void aHeaderThatNamesAColumnTwiceIsRefused(String header) {
    assertThatThrownBy(() -> FlowLogs.recognise(bytes(header + "\n"), true))
        .isInstanceOf(UnusableLogException.class)
        .hasMessageMatching("It names column \\S+ twice: print it with each column once\\.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "version srcaddr dstaddr protocol start end srcaddr",
        "#separator \\x09\n#fields\tts\tid.orig_h\tid.resp_h\tproto\tconn_state\tts"
      })
  void soIsOneOfVpcOrZeek(String header) {
    assertThat(FlowLogs.recognise(bytes(header + "\n"), true))
        .isInstanceOfSatisfying(
            Recognition.Refused.class,
            refused -> assertThat(refused.reason()).startsWith("names column ").contains(" twice"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1969-12-31 23:59:59", "2100-01-01 00:00:00"})
  void aTimeBefore1970OrFrom2100OnIsBad(String time) {
    assertThat(read(NFDUMP, ROW.replace("2026-01-05 00:00:00", time)))
        .containsExactly("NO_ROW", "BAD_TIME");
  }

  @Test
  void secondsFrom2100OnAreBad() {
    assertThat(read("#separator \\x09", FIELDS, ZEEK_ROW.replace("1767571200.0", "4102444800.0")))
        .endsWith("BAD_TIME");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1970-01-01 00:00:00", "2099-12-31 23:59:59"})
  void timesBetweenAreTimes(String time) {
    assertThat(read(NFDUMP, ROW.replace("2026-01-05 00:00:00", time)))
        .containsExactly("NO_ROW", "192.0.2.1");
  }
}
