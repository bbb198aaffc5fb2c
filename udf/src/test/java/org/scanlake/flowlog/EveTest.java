package org.scanlake.flowlog;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EveTest {
  /** A flow of Suricata's, with places for what the tests change. */
  private static final String FLOW =
      """
      {"timestamp":"2026-11-21T23:10:00.000000+0000","flow_id":1,"event_type":"flow","src_ip":"127.0.1.66","src_port":35503,"dest_ip":"127.0.2.1","dest_port":4848,"proto":"TCP","flow":{"pkts_toserver":%d,"pkts_toclient":%d,"bytes_toserver":58,"bytes_toclient":60,"start":"2026-11-22T00:09:59.116082+0100","end":"2026-11-21T23:09:59.117963+0000","age":0,"state":"closed","reason":"shutdown","alerted":false},"tcp":{"tcp_flags":"16","tcp_flags_ts":"%s","tcp_flags_tc":"%s","syn":true,"state":"closed"}}""";

  private final LogReader reader = LogText.reader(FLOW.formatted(1, 1, "02", "14") + "\n");

  @Test
  void aFlowIsReadWithEveryField() {
    assertThat(LogText.whole(LogText.flow(reader, FLOW.formatted(1, 1, "02", "14"))))
        .isEqualTo(
            "1795302599116082 1795302599117963 6 127.0.1.66 35503 127.0.2.1 4848 1/1 58/60 2/20"
                + " 1,0E 0E 0E/0,0E 0E 1E FAILED closed  ");
  }

  /** Columns: packets each way, flags each way, counts of source and destination, contact. */
  @ParameterizedTest
  @CsvSource({
    // Only S, R, RA or SA of the answering end: every packet.
    "3,2,02,14,'3,0E 0E 0E','0,0E 0E 2E',FAILED",
    "3,2,02,04,'3,0E 0E 0E','0,0E 0E 2E',FAILED",
    "3,0,c2,00,'3,0E 0E 0E','0,0E 0E 0E',FAILED",
    "1,3,02,12,'1,0E 0E 0E','3,3E 0E 0E',SUCCEEDED",
    // Each flag is one packet at least, and exactly one where there are no more packets.
    "5,4,1b,13,'1,0L 1L 0E','1,1L 1L 0E',SUCCEEDED",
    "2,1,06,12,'1,0E 0E 1E','1,1E 0E 0E',SUCCEEDED",
    // S and A of an end that opened are two packets.
    "2,1,12,12,'1,0L 0E 0E','1,1E 0E 0E',SUCCEEDED",
    // S and A of an end that heard no SYN answer one.
    "3,1,12,04,'3,3E 0E 0E','0,0E 0E 1E',NONE",
    "1,1,12,02,'1,1E 0E 0E','1,0E 0E 0E',NONE",
    "4,4,1b,19,'1,1L 1L 0E','0,0E 1L 0E',NONE",
    // No SYN at all.
    "2,1,10,04,'0,0E 0E 0E','0,0E 0E 1E',NONE",
    "2,2,14,10,'0,0E 0E 2E','0,0E 0E 0E',NONE",
    // 00 with packets: Suricata did not follow the session.
    "1,1,00,00,-,-,NONE",
    "1,1,02,00,'1,0E 0E 0E',-,FAILED",
  })
  void countsAndContactAreThoseOfTheFlags(
      int toServer, int toClient, String ts, String tc, String src, String dst, Contact contact) {
    LogRow row = LogText.flow(reader, FLOW.formatted(toServer, toClient, ts, tc));

    assertThat(LogText.counts(row.src)).isEqualTo(src);
    assertThat(LogText.counts(row.dst)).isEqualTo(dst);
    assertThat(row.contact).isEqualTo(contact);
  }

  @Test
  void aFlowWithoutTcpObjectHasNoCounts() {
    String line = FLOW.formatted(1, 1, "02", "14");
    LogRow row = LogText.flow(reader, line.substring(0, line.indexOf(",\"tcp\"")) + "}");

    assertThat(LogText.counts(row.src) + LogText.counts(row.dst) + row.contact + row.srcFlags)
        .isEqualTo("--NONE-1");
  }

  @Test
  void eventsOfOtherTypesAreToldApart() {
    String line = FLOW.formatted(1, 1, "02", "14");
    for (String type : new String[] {"alert", "dns", "netflow", "stats"}) {
      assertThat(LogText.outcome(reader, line.replace("\"flow\",", "\"" + type + "\",")))
          .isEqualTo(LogOutcome.APART);
    }
  }

  @Test
  void icmpPortsAreTypeAndCode() {
    String line =
        "{\"timestamp\":\"\",\"event_type\":\"flow\",\"src_ip\":\"fe80::1\",\"dest_ip\":\"ff02::2\","
            + "\"proto\":\"IPv6-ICMP\",\"icmp_type\":133,\"icmp_code\":0,"
            + "\"flow\":{\"start\":\"1970-01-01T00:00:09.752466+0000\"}}";

    assertThat(LogText.whole(LogText.flow(reader, line)))
        .isEqualTo("9752466 9752466 58 fe80::1 -1 ff02::2 34048 -1/-1 -1/-1 -1/-1 -/- NONE   ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"event_type\":\"flow\",| |MISSING_VALUE",
        "\"event_type\":\"flow\"|\"event_type\":[]|BAD_COLUMNS",
        "2026-11-22T00:09:59|2026-13-22T00:09:59|BAD_TIME",
        "2026-11-22T00:09:59|2028-11-22T00:09:59|BAD_DURATION",
        "2026-11-22T00:09:59|2024-11-22T00:09:59|BAD_DURATION",
        "127.0.2.1|A.B.C.D|BAD_ADDRESS",
        "\"TCP\"|\"TCQ\"|BAD_PROTOCOL",
        "4848|48480000|BAD_PORT",
        "\"bytes_toserver\":58|\"bytes_toserver\":-1|BAD_COUNT",
        "\"tcp_flags_ts\":\"02\"|\"tcp_flags_ts\":\"zz\"|BAD_FLAGS",
        "\"tcp_flags_ts\":\"02\"|\"tcp_flags_ts\":\"102\"|BAD_FLAGS",
      })
  void aBadValueIsABadRowWithItsReason(String good, String bad, LogReason reason) {
    String line = FLOW.formatted(1, 1, "02", "14").replace(good, bad == null ? "" : bad);

    assertThat(LogText.bad(reader, line)).isEqualTo(reason);
  }
}
