package org.scanlake.flowlog;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FlowLogsTest {
  private static final String CONN =
      "{\"ts\":1,\"id.orig_h\":\"192.0.2.1\",\"id.resp_h\":\"192.0.2.2\",\"conn_state\":\"SF\"}";
  private static final String EVENT = "{\"timestamp\":\"t\",\"event_type\":\"dns\"}";
  private static final String VPC = "version srcaddr dstaddr protocol start";

  private static LogFormat format(String head) {
    return ((Recognition.Recognised) FlowLogs.recognise(LogText.bytes(head), true))
        .header()
        .format();
  }

  @Test
  void formatsAreToldByContent() {
    assertThat(format(LogText.ZEEK)).isEqualTo(LogFormat.ZEEK);
    assertThat(format(CONN)).isEqualTo(LogFormat.ZEEK);
    assertThat(format(EVENT)).isEqualTo(LogFormat.EVE);
    assertThat(format(VPC)).isEqualTo(LogFormat.VPC);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\t", "\ufeff", " \t ", "\n\n", "### sorted\n", "\r\n"})
  void whatStandsBeforeTheFirstLineDoesNotMatter(String before) {
    assertThat(format(before + LogText.ZEEK)).isEqualTo(LogFormat.ZEEK);
    if (!before.contains("#")) {
      assertThat(format(before + EVENT)).isEqualTo(LogFormat.EVE);
      assertThat(format(before + VPC)).isEqualTo(LogFormat.VPC);
    }
  }

  @Test
  void aConnectionMayFollowLinesOfOtherLogs() {
    assertThat(format("{\"ts\":1,\"note\":\"x\"}\n{broken\n" + CONN + "\n"))
        .isEqualTo(LogFormat.ZEEK);
  }

  @Test
  void aLineThatIsCutOffSaysNothing() {
    byte[] head = LogText.bytes(EVENT + "\n" + CONN);

    assertThat(FlowLogs.recognise(head, false, LogFormat.ZEEK))
        .isInstanceOf(Recognition.Refused.class);
    assertThat(FlowLogs.recognise(head, true, LogFormat.ZEEK))
        .isInstanceOf(Recognition.Recognised.class);
  }

  @Test
  void aLogOfAnotherFormatThanAskedForIsRefused() {
    assertThat(FlowLogs.recognise(LogText.bytes(VPC), true, LogFormat.EVE))
        .isEqualTo(new Recognition.Refused("is no flow log of format eve"));
  }

  @Test
  void theRefusalOfUnknownTextNamesTheFormatsThatWereTried() {
    assertThat(LogText.refusal(LogText.bytes("Phony unsupported log format.\n")))
        .startsWith("is no flow log of a known format; tried ")
        .contains("zeek", "eve", "vpc");
  }

  @Test
  void logsOfZeekWithoutConnectionsAndOfAwsWithoutTimesAreRefusedByName() {
    assertThat(
            LogText.refusal(
                LogText.bytes("#separator \\x09\n#path\tdns\n#fields\tts\tid.orig_h\tproto\n")))
        .isEqualTo("is a Zeek log dns without the columns of connections; flows are in conn.log");
    assertThat(LogText.refusal(LogText.bytes("instance-id srcaddr dstaddr pkt-srcaddr\n")))
        .isEqualTo("is an AWS VPC flow log without the fields protocol, start");
    assertThat(LogText.refusal(LogText.bytes("{\"ts\":1,\"query\":\"x\"}\n")))
        .isEqualTo("is JSON with no connection of Zeek and no event of Suricata at its start");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1f8b0800|is compressed with gzip; its name must end in .gz",
        "28b52ffd|is compressed with zstd; its name must end in .zst",
        "d4c3b2a1|is a packet capture (pcap), not a flow log; convert it: zeek -r FILE writes"
            + " conn.log",
        "0a0d0d0a|is a packet capture (pcapng), not a flow log; convert it: zeek -r FILE writes"
            + " conn.log",
        "0ca50100|is a binary nfcapd file (version 1); convert it: nfdump -r FILE -o csv",
        "0ca50200|is a binary nfcapd file (version 2); convert it: nfdump -r FILE -o csv",
        "deadbeef|is a binary SiLK file; convert it: rwcut FILE",
        "50415231|is a Parquet file; only text is read",
        "0005001d|has NetFlow v5 datagrams; collect them with nfcapd and convert: nfdump -r FILE -o"
            + " csv",
        "00090015|has NetFlow v9 datagrams; collect them with nfcapd and convert: nfdump -r FILE -o"
            + " csv",
        "000a0058|has IPFIX datagrams; collect them with nfcapd and convert: nfdump -r FILE -o csv",
        "83100020000000000000000000000000|is a binary Argus file; convert it: ra -n -c , -s stime"
            + " dur proto saddr sport dir daddr dport state pkts bytes -r FILE",
        "7f454c4600|is a binary file of no known kind, not a flow log",
      })
  void knownFilesAreRefusedByNameWithTheWayToConvertThem(String hex, String reason) {
    byte[] head = HexFormat.of().parseHex(hex);

    assertThat(LogText.refusal(head)).isEqualTo(reason);
    assertThat(FlowLogs.recognise(head, true, LogFormat.ZEEK))
        .isEqualTo(new Recognition.Refused(reason));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n", " \n\t\n"})
  void anEmptyFileIsRefusedAsEmpty(String text) {
    assertThat(LogText.refusal(LogText.bytes(text))).isEqualTo("is empty");
  }

  @Test
  void mailIsRefusedAsMail() {
    String mail = "From a@example.org Mon Jan  1 00:00:00 2024\nSubject: x\n\nbody\n";

    assertThat(LogText.refusal(mail.getBytes(ISO_8859_1)))
        .isEqualTo("is mail, not a flow log; load it: ingest alerts");
  }

  @Test
  void aHeadWithoutAWholeLineIsRefused() {
    byte[] head = new byte[FlowLogs.FIRST_BYTES];
    Arrays.fill(head, (byte) '{');

    assertThat(FlowLogs.recognise(head, false)).isInstanceOf(Recognition.Refused.class);
  }
}
