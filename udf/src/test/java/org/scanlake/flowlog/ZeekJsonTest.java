package org.scanlake.flowlog;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ZeekJsonTest {
  /** A connection of zat's JSON logs. */
  private static final String CONN =
      """
      {"ts":1575413096.052279,"uid":"CH53301MTU21BMj2Bj","id.orig_h":"10.18.20.97","id.orig_p":49187,"id.resp_h":"10.18.20.8","id.resp_p":88,"proto":"tcp","service":"krb_tcp","duration":0.0012309551239013672,"orig_bytes":242,"resp_bytes":283,"conn_state":"RSTR","missed_bytes":0,"history":"ShADdFar","orig_pkts":4,"orig_ip_bytes":414,"resp_pkts":4,"resp_ip_bytes":455}""";

  private static final String EXPECTED =
      "1575413096052279 1575413096053510 6 10.18.20.97 49187 10.18.20.8 88 4/4 414/455 19/22"
          + " 1,0E 1E 0E/1,1E 0E 1E SUCCEEDED RSTR ShADdFar ";

  private final LogReader reader = LogText.reader(CONN + "\n");

  @Test
  void aConnectionIsReadWithEveryField() {
    assertThat(LogText.whole(LogText.flow(reader, CONN))).isEqualTo(EXPECTED);
  }

  @Test
  void namesMayHaveUnderscoresOrBeNestedAndNumbersMayBeStrings() {
    String underscores = CONN.replace("id.", "id_");
    String nested =
        CONN.replace(
            "\"id.orig_h\":\"10.18.20.97\",\"id.orig_p\":49187,\"id.resp_h\":\"10.18.20.8\","
                + "\"id.resp_p\":88,",
            "\"id\":{\"orig_h\":\"10.18.20.97\",\"orig_p\":\"49187\",\"resp_h\":\"10.18.20.8\","
                + "\"resp_p\":\"88\"},");

    assertThat(LogText.whole(LogText.flow(reader, underscores))).isEqualTo(EXPECTED);
    assertThat(LogText.whole(LogText.flow(reader, nested))).isEqualTo(EXPECTED);
  }

  @ParameterizedTest
  @CsvSource({
    "1575413096.052279",
    "\"2019-12-03T22:44:56.052279Z\"",
    "\"2019-12-03T23:44:56.052279+0100\"",
    "1.575413096052279E9",
  })
  void timesAreSecondsOrIsoText(String ts) {
    assertThat(LogText.flow(reader, CONN.replace("1575413096.052279", ts)).startMicros)
        .isEqualTo(1575413096052279L);
  }

  @Test
  void durationsMayHaveExponents() {
    LogRow row = LogText.flow(reader, CONN.replace("0.0012309551239013672", "1.9073486328125e-06"));

    assertThat(row.endMicros - row.startMicros).isEqualTo(2);
  }

  @Test
  void linesOfOtherLogsAndOfOpenConnectionsAreToldApart() {
    String notice =
        "{\"_path\":\"notice\",\"ts\":1.5,\"id.orig_h\":\"192.0.2.1\",\"proto\":\"tcp\"}";

    assertThat(LogText.outcome(reader, notice)).isEqualTo(LogOutcome.APART);
    assertThat(LogText.outcome(reader, CONN.replace("{", "{\"_path\":\"open_conn\",")))
        .isEqualTo(LogOutcome.APART);
    assertThat(LogText.outcome(reader, CONN.replace("{", "{\"_path\":\"conn\",")))
        .isEqualTo(LogOutcome.FLOW);
  }

  @Test
  void labelsAreRead() {
    String labelled = CONN.replace("}", ",\"label\":\"Malicious\",\"detailedlabel\":\"Scän\"}");

    assertThat(LogText.flow(reader, labelled).label).isEqualTo("Malicious Scän");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{",
        "[]",
        "text",
        "{}{}",
        "{\"ts\":1} x",
        "{\"ts\":01}",
        "{\"ts\":NaN}",
        "{\"ts\":[1]}",
        "{\"ts\":{\"a\":1}}",
        "{\"ts\":1,\"ts\":2}",
        "{\"id.orig_h\":\"192.0.2.1\",\"id_orig_h\":\"192.0.2.2\"}"
      })
  void whatIsNoObjectOrHasAFieldTwiceOrAsNoValueHasBadColumns(String line) {
    assertThat(LogText.bad(reader, line)).isEqualTo(LogReason.BAD_COLUMNS);
  }

  @Test
  void deepNestingIsBad() {
    String deep = "{\"x\":" + "[".repeat(1000) + "]".repeat(1000) + "}";

    assertThat(LogText.bad(reader, deep)).isEqualTo(LogReason.BAD_COLUMNS);
  }

  @Test
  void anObjectWithoutTheFieldsOfARowMissesThem() {
    assertThat(LogText.bad(reader, "{}")).isEqualTo(LogReason.MISSING_VALUE);
    assertThat(LogText.bad(reader, "{\"conn_state\":\"SF\",\"ts\":null}"))
        .isEqualTo(LogReason.MISSING_VALUE);
  }
}
